package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Of topics that name the same words, the more special one stays. */
final class Narrowing {

    /** Rows whose presence in a segment makes the general row beside them an echo. */
    private static final Map<String, Set<String>> SPECIAL_OVER_GENERAL = Map.ofEntries(
            Map.entry("M17", Set.of("M16", "M01")),
            Map.entry("M18", Set.of("M16", "M01")),
            Map.entry("M08", Set.of("M07", "M35")),
            Map.entry("M07", Set.of("M35")),
            Map.entry("M09", Set.of("M14", "M11", "M35")),
            Map.entry("M20", Set.of("M35", "M03")),
            Map.entry("M13", Set.of("M12")),
            Map.entry("M19", Set.of("M04", "M11")),
            Map.entry("M10", Set.of("M35")),
            Map.entry("M37", Set.of("M03", "M36")),
            Map.entry("M38", Set.of("M36")),
            Map.entry("M36", Set.of("M03")),
            Map.entry("M34", Set.of("M35")),
            Map.entry("M21", Set.of("M12")),
            Map.entry("M24", Set.of("M25")),
            Map.entry("M26", Set.of("M12")),
            Map.entry("M27", Set.of("M03")),
            Map.entry("M28", Set.of("M03", "M12")),
            Map.entry("M29", Set.of("M03")),
            Map.entry("M30", Set.of("M03", "M12")),
            Map.entry("M31", Set.of("M03", "M12")),
            Map.entry("M04", Set.of("M03", "M02")));

    private Narrowing() {}

    /** Whether the row of a topic only echoes a more special one. */
    static boolean isEcho(@Nullable String general, @Nullable String special) {
        return general != null
                && special != null
                && SPECIAL_OVER_GENERAL.getOrDefault(special, Set.of()).contains(general);
    }

    /** Whether a topic after another one in the same sentence only says more about that one. */
    static boolean isContinuation(@Nullable String row, @Nullable String before, String segment) {
        return ("M16".equals(row) && "M17".equals(before))
                || ("M19".equals(row) && "M35".equals(before) && !segment.matches(".*(?:年度|全年|年终|每年).*"))
                || ("M26".equals(row) && "M28".equals(before) && !segment.matches(".*(?:网站|网页|门户|主页).*"))
                || ("M12".equals(row)
                        && !segment.matches(".*(?:网络安全|安全检查|督查|抽查|单位|部门|科室|专项).*")
                        && Set.of("M26", "M27", "M28", "M29", "M30", "M31", "M32")
                                .contains(String.valueOf(before)));
    }

    /** Whether a row protects something that can be patrolled. */
    static boolean isProtection(@Nullable String row) {
        return Set.of("M26", "M28", "M29").contains(String.valueOf(row));
    }

    static List<Topic.Match> apply(List<Topic.Match> matches) {
        var rows = matches.stream()
                .map(match -> match.topic().row())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var kept = new ArrayList<Topic.Match>();
        for (var match : matches) {
            var echo = rows.stream().anyMatch(special -> isEcho(match.topic().row(), special));
            if (!echo) {
                kept.add(match);
            }
        }
        return kept;
    }
}
