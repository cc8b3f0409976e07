package org.shouze.platform.shell.web;

import java.time.LocalDate;
import java.time.Month;
import org.shouze.platform.kernel.ChineseDates;
import org.shouze.platform.kernel.HolidayDay;
import org.shouze.platform.kernel.WorkingCalendar;

/** What kind of day it is, in words. */
final class DayNote {

    private DayNote() {}

    /** The date with its weekday and whether it is worked, for example 2026年10月10日 周六 调休上班日（国庆节）. */
    static String of(LocalDate day, WorkingCalendar calendar) {
        return ChineseDates.full(day) + " " + ChineseDates.weekday(day) + " " + kind(day, calendar);
    }

    private static String kind(LocalDate day, WorkingCalendar calendar) {
        return calendar.entry(day)
                .map(entry -> entry.kind() == HolidayDay.Kind.WORK
                        ? "调休上班日（" + entry.name() + "）"
                        : "休息日（" + entry.name() + "）")
                .orElse(calendar.isWorkingDay(day) ? "工作日" : "休息日");
    }

    /**
     * The hint that dates of this year, or of the coming one from November on, when its notice is due, rest on weekends
     * and statutory days only; empty when the notices are known.
     */
    static String unpublished(LocalDate day, WorkingCalendar calendar) {
        var nextIsDue = day.getMonthValue() >= Month.NOVEMBER.getValue();
        var year = calendar.published(day.getYear()) && nextIsDue ? day.getYear() + 1 : day.getYear();
        return !calendar.published(year) ? year + " 年调休未公布：涉及该年的期限暂按周末和法定节假日推算，节假日安排公布后请在“设置”中录入。" : "";
    }
}
