package org.shouze.platform.shell.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.shell.contribution.CalendarEntry;

/** A month of the calendar (日历), as a grid and as a list. */
record CalendarPage(YearMonth month, List<Day> days, boolean asList, String hint) implements Page {

    private static final int WEEK = 7;
    private static final int IN_A_CELL = 3;

    /**
     * A day in the grid.
     *
     * @param mark 休 for a holiday, 班 for a make-up day, else empty
     * @param holiday the holiday that the mark belongs to
     */
    record Day(
            LocalDate date,
            boolean inMonth,
            boolean today,
            boolean working,
            String mark,
            String holiday,
            List<CalendarEntry> entries) {

        List<CalendarEntry> shown() {
            return entries.size() > IN_A_CELL ? entries.subList(0, IN_A_CELL - 1) : entries;
        }

        int hidden() {
            return entries.size() - shown().size();
        }
    }

    List<List<Day>> weeks() {
        return java.util.stream.IntStream.range(0, days.size() / WEEK)
                .mapToObj(week -> days.subList(week * WEEK, (week + 1) * WEEK))
                .toList();
    }

    /** The days of the month itself that have something to say. */
    List<Day> listed() {
        return days.stream()
                .filter(Day::inMonth)
                .filter(day ->
                        day.today() || !day.entries().isEmpty() || !day.mark().isEmpty())
                .toList();
    }

    String label() {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    String view() {
        return asList ? "&view=list" : "";
    }

    @Override
    public String title() {
        return "日历";
    }

    @Override
    public String menu() {
        return "calendar";
    }
}
