package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Target;

/**
 * A kind of work that plans ask for, from {@code topics.tsv}.
 *
 * @param row the row of the platform that proves it, or null
 * @param title the title a clerk would write
 * @param include what names it in a text
 * @param exclude what shows that the text means something else, or null
 * @param measure how its measure is called, or empty
 * @param units units of that measure
 * @param always whether the measure is called so whatever the text says
 * @param flag a mark for the rules that treat this topic apart, or empty
 */
record Topic(
        @Nullable String row,
        String title,
        Pattern include,
        @Nullable Pattern exclude,
        String measure,
        List<String> units,
        boolean always,
        String flag) {

    private static final List<Topic> ALL =
            Resource.lines("topics.tsv").stream().map(Topic::parse).toList();

    /**
     * A topic named in a text.
     *
     * @param topic the topic
     * @param from where
     * @param to until where
     */
    record Match(Topic topic, int from, int to) {}

    /** The topics a segment names, in the order of the text; one per row, the earliest. */
    static List<Match> in(String folded) {
        var matches = new ArrayList<Match>();
        for (var topic : ALL) {
            var matcher = topic.include.matcher(folded);
            if (matcher.find()
                    && (topic.exclude == null || !topic.exclude.matcher(folded).find())) {
                matches.add(new Match(topic, matcher.start(), matcher.end()));
            }
        }
        var exclusive = matches.stream()
                .filter(match -> "exclusive".equals(match.topic.flag))
                .findFirst();
        if (exclusive.isPresent()) {
            return List.of(exclusive.get());
        }
        matches.sort((a, b) -> Integer.compare(a.from, b.from));
        return Narrowing.apply(matches);
    }

    boolean is(String mark) {
        return flag.equals(mark);
    }

    /** The target with the topic's name for its measure where the text has none. */
    Target named(Target target) {
        var fits = units.contains(target.unit());
        var rising = target.measure().endsWith("）") ? "（或逐年提高）" : "";
        if (fits && (always || target.measure().equals(rising))) {
            return new Target(measure + rising, target.op(), target.value(), target.unit());
        }
        if (target.measure().equals(rising)) {
            return new Target(title + rising, target.op(), target.value(), target.unit());
        }
        return target;
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
