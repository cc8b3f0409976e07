package org.shouze.responsibility.plan;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Clause;

/** Where a clause stands in its document (条款位置): its number with those above it, and its heading. */
public final class Outline {

    private final Map<String, Place> places = new HashMap<>();

    private Outline() {}

    private record Place(String number, String heading) {}

    public static Outline of(List<Clause> clauses) {
        var outline = new Outline();
        var above = new ArrayDeque<Clause>();
        for (var clause : clauses) {
            while (!above.isEmpty() && above.getLast().level() >= clause.level()) {
                above.removeLast();
            }
            above.addLast(clause);
            outline.places.put(clause.id(), new Place(path(above), heading(above)));
        }
        return outline;
    }

    /** The numbers from the outermost heading down, as typed, with blanks between; empty for text before any heading. */
    public String number(String clauseId) {
        var place = places.get(clauseId);
        return place == null ? "" : place.number();
    }

    /** The clause's heading, or the nearest above it; empty for text before any heading. */
    public String heading(String clauseId) {
        var place = places.get(clauseId);
        return place == null ? "" : place.heading();
    }

    /** Number and heading for people, 前言 for text before any heading. */
    public String label(String clauseId) {
        var label = (number(clauseId) + " " + heading(clauseId)).strip();
        return label.isEmpty() ? "前言" : label;
    }

    private static String path(ArrayDeque<Clause> above) {
        var path = new StringBuilder();
        for (var clause : above) {
            var number = clause.number();
            if (number != null && !number.isBlank()) {
                path.append(path.isEmpty() ? "" : " ").append(number.strip());
            }
        }
        return path.toString();
    }

    private static String heading(ArrayDeque<Clause> above) {
        var all = above.descendingIterator();
        while (all.hasNext()) {
            @Nullable String heading = all.next().heading();
            if (heading != null && !heading.isBlank()) {
                return heading;
            }
        }
        return "";
    }
}
