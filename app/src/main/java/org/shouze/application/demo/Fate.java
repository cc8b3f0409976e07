package org.shouze.application.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.shouze.responsibility.obligation.OccurrenceView;

/** How well this bureau keeps what it owes: nearly always in time, a little late, a few things not at all for months. */
enum Fate {
    KEPT(0),
    /** Written up at the next month's end. */
    LATE(5),
    /** Found by the next inspection only. */
    FORGOTTEN(90);

    private static final Set<String> OFTEN_LATE = Set.of("M29");
    private static final Set<String> OFTEN_FORGOTTEN = Set.of("M13", "M21");

    /** On which day of the month the daily record of a row is not written. */
    private static final Map<String, Integer> GAPS = Map.of("M26", 19, "M33", 9);

    private final int daysLate;

    Fate(int daysLate) {
        this.daysLate = daysLate;
    }

    static Fate of(OccurrenceView occurrence) {
        var row = occurrence.row();
        if (row == null) {
            return KEPT;
        }
        if (isDaily(occurrence)) {
            var gap = GAPS.get(row);
            return gap != null && gap == occurrence.periodFirst().getDayOfMonth() ? LATE : KEPT;
        }
        return OFTEN_FORGOTTEN.contains(row) ? FORGOTTEN : OFTEN_LATE.contains(row) ? LATE : KEPT;
    }

    static boolean isDaily(OccurrenceView occurrence) {
        return occurrence.periodFirst().equals(occurrence.periodLast());
    }

    boolean allows(OccurrenceView occurrence, LocalDate day) {
        return this == KEPT || day.isAfter(occurrence.dueOn().plusDays(daysLate));
    }
}
