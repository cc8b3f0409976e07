package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.shouze.gongwen.plan.Topic.Match;

/** All kinds of work that the reader knows, from {@code topics.tsv}. */
final class Topics {

    private static final List<Topic> ALL =
            Resource.lines("topics.tsv").stream().map(Topics::parse).toList();

    private Topics() {}

    /** The topics a segment names, in the order of the text; one per row, the earliest. */
    static List<Match> in(String folded) {
        var matches = new ArrayList<Match>();
        for (var topic : ALL) {
            var matcher = topic.include().matcher(folded);
            if (matcher.find()
                    && (topic.exclude() == null
                            || !topic.exclude().matcher(folded).find())) {
                matches.add(new Match(topic, matcher.start(), matcher.end()));
            }
        }
        var exclusive = matches.stream()
                .filter(match -> "exclusive".equals(match.topic().flag()))
                .findFirst();
        if (exclusive.isPresent()) {
            return List.of(exclusive.get());
        }
        matches.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return Narrowing.apply(matches);
    }

    /** The first topic of a row. */
    static Topic ofRow(String row) {
        return ALL.stream().filter(topic -> row.equals(topic.row())).findFirst().orElseThrow();
    }

    private static Topic parse(String line) {
        var cells = Arrays.asList((line + "\t\t\t\t\t").split("\t", -1));
        var named = cells.get(4).replaceFirst("^!", "").split("/", -1);
        return new Topic(
                cells.get(0).isEmpty() ? null : cells.get(0),
                cells.get(1),
                Pattern.compile(cells.get(2)),
                cells.get(3).isEmpty() ? null : Pattern.compile(cells.get(3)),
                named[0],
                named.length > 1 ? List.of(named[1].split(",", -1)) : List.of(),
                cells.get(4).startsWith("!"),
                cells.get(5));
    }
}
