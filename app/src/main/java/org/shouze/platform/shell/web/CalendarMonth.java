package org.shouze.platform.shell.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.HolidayDay;
import org.shouze.platform.kernel.WorkingCalendar;
import org.shouze.platform.shell.contribution.CalendarEntry;

/** The days that a month's page shows: whole weeks, from Monday to Sunday. */
record CalendarMonth(YearMonth month) {

    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
    private static final YearMonth LATEST = YearMonth.of(2099, 12);

    /** The month that an address names; the running one where it names none that there is. */
    static CalendarMonth parse(String text, LocalDate today) {
        try {
            var month = YearMonth.parse(text);
            var known = !month.isBefore(EARLIEST) && !month.isAfter(LATEST);
            return new CalendarMonth(known ? month : YearMonth.from(today));
        } catch (DateTimeParseException none) {
            return new CalendarMonth(YearMonth.from(today));
        }
    }

    LocalDate first() {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate last() {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    List<CalendarPage.Day> days(List<CalendarEntry> entries, WorkingCalendar calendar, LocalDate today) {
        Map<LocalDate, List<CalendarEntry>> byDay = entries.stream().collect(Collectors.groupingBy(CalendarEntry::day));
        return first().datesUntil(last().plusDays(1))
                .map(date -> new CalendarPage.Day(
                        date,
                        YearMonth.from(date).equals(month),
                        date.equals(today),
                        calendar.isWorkingDay(date),
                        mark(date, calendar),
                        calendar.entry(date).map(HolidayDay::name).orElse(""),
                        byDay.getOrDefault(date, List.of())))
                .toList();
    }

    private static String mark(LocalDate date, WorkingCalendar calendar) {
        return calendar.entry(date)
                .map(day -> day.kind() == HolidayDay.Kind.WORK ? "班" : "休")
                .orElse("");
    }
}
