package org.shouze.governance.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.shouze.platform.kernel.Refusal;

/** The part of the minutes that says what was decided (议定事项): it says what is registered, and nothing else. */
final class ResolutionSection {

    private static final String TITLE = "议定事项";
    private static final String LEFT_TO_REGISTER = "（按登记的议定事项自动填写）";
    private static final String NONE = "无。";
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final Pattern HEADING = Pattern.compile("[" + NUMERALS + "]+、.*");
    private static final Pattern OWN_HEADING = Pattern.compile("([" + NUMERALS + "]+、)?\\s*" + TITLE + "[:：]?");
    private static final Pattern NUMBER = Pattern.compile("^\\d+[.．、]\\s*");

    private ResolutionSection() {}

    /** The lines below the heading. */
    static String of(List<ResolutionView> resolutions) {
        return resolutions.isEmpty()
                ? NONE
                : String.join(
                        "\n",
                        IntStream.range(0, resolutions.size())
                                .mapToObj(index -> (index + 1) + ". " + line(resolutions.get(index)))
                                .toList());
    }

    /** Minutes that say what is registered; a text without the heading gets it at its end where something was decided. */
    static String filled(String text, List<ResolutionView> resolutions) {
        if (hasHeading(text)) {
            return replaced(text, of(resolutions));
        }
        return resolutions.isEmpty() ? text : text + "\n\n" + nextNumber(text) + TITLE + "\n" + of(resolutions);
    }

    /** Minutes to be edited: what the register says stands there as a remark only. */
    static String left(String text) {
        return replaced(text, LEFT_TO_REGISTER);
    }

    /** @throws Refusal when the part says something that is not registered */
    static void check(String text, List<ResolutionView> resolutions) {
        var known = resolutions.stream().map(ResolutionSection::line).toList();
        stranger(text, known).ifPresent(line -> {
            throw Refusal.invalid(
                    "text", "纪要的“" + TITLE + "”由登记的议定事项自动填写，其中“" + line + "”没有登记。请先在“议定事项”中登记，或将这段文字移到纪要的其他部分。");
        });
    }

    private static Optional<String> stranger(String text, List<String> known) {
        var own = false;
        for (var raw : text.lines().toList()) {
            var line = raw.strip();
            own = isOwnHeading(line) || (own && !HEADING.matcher(line).matches());
            if (own && !isOwnHeading(line) && !isHarmless(line) && !known.contains(unnumbered(line))) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static String replaced(String text, String content) {
        var kept = new ArrayList<String>();
        var own = false;
        var done = false;
        for (var line : text.lines().toList()) {
            if (isOwnHeading(line.strip())) {
                if (!done) {
                    kept.add(line);
                    kept.add(content);
                }
                own = true;
                done = true;
            } else if (own && HEADING.matcher(line.strip()).matches()) {
                own = false;
                kept.add("");
                kept.add(line);
            } else if (!own) {
                kept.add(line);
            }
        }
        return String.join("\n", kept);
    }

    private static boolean hasHeading(String text) {
        return text.lines().map(String::strip).anyMatch(ResolutionSection::isOwnHeading);
    }

    private static boolean isOwnHeading(String line) {
        return OWN_HEADING.matcher(line).matches();
    }

    private static boolean isHarmless(String line) {
        return line.isEmpty()
                || line.equals(LEFT_TO_REGISTER)
                || line.replace("。", "").equals("无");
    }

    private static String unnumbered(String line) {
        return NUMBER.matcher(line).replaceFirst("");
    }

    private static String nextNumber(String text) {
        var before = (int) text.lines()
                .filter(line -> HEADING.matcher(line.strip()).matches())
                .count();
        return before == 0 || before >= NUMERALS.length() ? "" : NUMERALS.charAt(before) + "、";
    }

    private static String line(ResolutionView decided) {
        var text = decided.text().replaceAll("\\s*\\n\\s*", " ");
        return text + "（责任人：" + decided.ownerName() + "；完成时限：" + MeetingDates.day(decided.dueOn()) + "）";
    }
}
