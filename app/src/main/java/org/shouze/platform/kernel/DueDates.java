package org.shouze.platform.kernel;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rule by which a period gets its due date (截止日期规则): the day the plan names, else the period's last; where nobody
 * works on it, the working day before, so that moving it makes nothing late.
 */
public final class DueDates {

    private record Candidate(LocalDate date, String reason) {}

    private DueDates() {}

    /**
     * Of several days that the plan names within the period the last one counts. A date is not moved out of its period: where
     * no day from the period's first is worked, it stays and the reason says so.
     */
    public static DueDate of(Period period, List<MonthDay> due, WorkingCalendar calendar) {
        Candidate wanted = named(period, due)
                .orElseGet(() -> new Candidate(period.last(), "期末" + ChineseDates.full(period.last())));
        LocalDate worked = calendar.previousWorkingDayOrSame(wanted.date());
        boolean stays = worked.isBefore(period.first());
        String reason = wanted.reason()
                + moved(wanted.date(), worked, stays, calendar)
                + unpublished(wanted.date().getYear(), calendar);
        return new DueDate(stays ? wanted.date() : worked, reason);
    }

    private static Optional<Candidate> named(Period period, List<MonthDay> due) {
        // NB: an ISO week at the turn of the year lies in two years.
        return IntStream.rangeClosed(period.first().getYear(), period.last().getYear())
                .boxed()
                .flatMap(year -> due.stream().map(day -> candidate(day, year)))
                .filter(each -> period.contains(each.date()))
                .max(Comparator.comparing(Candidate::date));
    }

    private static Candidate candidate(MonthDay day, int year) {
        String reason = "方案要求" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日前";
        LocalDate date = day.atYear(year);
        return new Candidate(
                date,
                day.isValidYear(year) ? reason : reason + "，" + year + "年无此日，按" + ChineseDates.monthDay(date) + "计");
    }

    private static String moved(LocalDate wanted, LocalDate worked, boolean stays, WorkingCalendar calendar) {
        if (worked.equals(wanted)) {
            return "";
        }
        String why = calendar.holidayName(wanted).map(name -> name + "假期").orElse("周末");
        return "；当日为" + why
                + (stays
                        ? "，期内此前无工作日，不作提前"
                        : "，提前至" + ChineseDates.monthDay(worked) + "（" + ChineseDates.weekday(worked) + "）");
    }

    private static String unpublished(int year, WorkingCalendar calendar) {
        return calendar.published(year) ? "" : "；" + year + "年调休未公布，按周末和法定节假日计算";
    }
}
