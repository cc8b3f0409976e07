package org.shouze.platform.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.shell.contribution.SearchHit;
import org.shouze.platform.shell.contribution.SearchSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds anything by any part of its name (搜索). */
@Service
public class Searches {

    /** The longest text that is searched for; what goes beyond is cut off. */
    public static final int LONGEST = 50;

    /** Hits of one kind. */
    public record Group(String kind, List<SearchHit> hits) {}

    private final List<SearchSource> sources;

    Searches(List<SearchSource> sources) {
        this.sources = sources;
    }

    /** What is searched for: without the blanks around it, and not without end. */
    public static String clean(String text) {
        var stripped = text.strip();
        var length = stripped.codePointCount(0, stripped.length());
        return length <= LONGEST ? stripped : stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST));
    }

    /** At most {@code perKind} hits of each kind, best first; nothing for a blank text. */
    @Transactional(readOnly = true)
    @Requires(ShellGrants.USE)
    public List<Group> find(String text, int perKind) {
        var wanted = clean(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, List<SearchHit>> byKind = sources.stream()
                .flatMap(source -> source.search(wanted, perKind).stream())
                .collect(Collectors.groupingBy(SearchHit::kind, LinkedHashMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(kind -> new Group(
                        kind.getKey(), kind.getValue().stream().limit(perKind).toList()))
                .toList();
    }
}
