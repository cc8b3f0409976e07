package org.shouze.platform.kernel;

import java.time.LocalDate;

/**
 * One day that a holiday notice names (节假日安排中的一天).
 *
 * @param date the day
 * @param kind off, or a weekend day worked in exchange
 * @param name the holiday it belongs to, such as 国庆节
 */
public record HolidayDay(LocalDate date, Kind kind, String name) {

    /** What the notice makes of the day (放假或调休上班). */
    public enum Kind {
        OFF,
        WORK
    }

    /** A day off (放假). */
    public static HolidayDay off(LocalDate date, String name) {
        return new HolidayDay(date, Kind.OFF, name);
    }

    /** A weekend day worked in exchange (调休上班). */
    public static HolidayDay work(LocalDate date, String name) {
        return new HolidayDay(date, Kind.WORK, name);
    }
}
