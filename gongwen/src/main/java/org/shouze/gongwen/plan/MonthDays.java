package org.shouze.gongwen.plan;

import java.time.Month;
import java.time.Year;
import java.util.Locale;

/** Days of the year as the JSON writes them, MM-DD. */
final class MonthDays {

    private MonthDays() {}

    static String end(int month) {
        return of(month, last(month));
    }

    /** Of a common year, so that the day exists in every year. */
    static int last(int month) {
        return Month.of(month).length(Year.isLeap(2026));
    }

    static String of(int month, int day) {
        return String.format(Locale.ROOT, "%02d-%02d", month, day);
    }
}
