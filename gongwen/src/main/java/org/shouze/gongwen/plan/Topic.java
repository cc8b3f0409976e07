package org.shouze.gongwen.plan;

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

    /**
     * A topic named in a text.
     *
     * @param topic the topic
     * @param from where
     * @param to until where
     */
    record Match(Topic topic, int from, int to) {}

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
}
