package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import org.shouze.platform.kernel.WorkingCalendar;

/**
 * The day for which states are computed (状态基准日).
 *
 * @param soon the last day that is no more than ten working days ahead
 */
record AsOf(LocalDate today, LocalDate soon) {

    private static final int WARNING_WORKING_DAYS = 10;

    static AsOf of(LocalDate today, WorkingCalendar calendar) {
        return new AsOf(
                today, calendar.plusWorkingDays(today, WARNING_WORKING_DAYS + 1).minusDays(1));
    }
}
