package org.shouze.platform.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which days are worked (工作日历): weekends are off, the yearly notices of the General Office of the State Council add days
 * off and make-up days (国办发明电〔2024〕12号 for 2025, 国办发明电〔2025〕7号 for 2026). A year without a notice
 * (调休未公布) has its weekends and statutory days.
 */
public final class WorkingCalendar {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<LocalDate, HolidayDay> listed = new HashMap<>();
    private final Set<Integer> known;
    private final Set<Integer> published;
    private final Map<Integer, Map<LocalDate, HolidayDay>> computed = new ConcurrentHashMap<>();

    public WorkingCalendar(Collection<HolidayYear> years) {
        known = years.stream().map(HolidayYear::year).collect(Collectors.toUnmodifiableSet());
        published = years.stream()
                .filter(HolidayYear::published)
                .map(HolidayYear::year)
                .collect(Collectors.toUnmodifiableSet());
        // NB: ascending, so that the later year's notice decides about a December day.
        years.stream()
                .sorted(Comparator.comparingInt(HolidayYear::year))
                .forEach(year -> listed.putAll(byDate(year.days())));
    }

    /** Whether the year's notice is known; if not, say 调休未公布 beside every date computed in it. */
    public boolean published(int year) {
        return published.contains(year);
    }

    public boolean isWorkingDay(LocalDate date) {
        return entry(date).map(day -> day.kind() == HolidayDay.Kind.WORK).orElseGet(() -> !isWeekend(date));
    }

    /** The name of the holiday that makes the day off (节日名称), empty on plain weekends and working days. */
    public Optional<String> holidayName(LocalDate date) {
        return entry(date).filter(day -> day.kind() == HolidayDay.Kind.OFF).map(HolidayDay::name);
    }

    /** What a notice or the statute says about the day, empty where neither names it. */
    public Optional<HolidayDay> entry(LocalDate date) {
        HolidayDay day = listed.get(date);
        if (day == null && !known.contains(date.getYear())) {
            day = computed.computeIfAbsent(date.getYear(), year -> byDate(StatutoryDays.of(year)))
                    .get(date);
        }
        return Optional.ofNullable(day);
    }

    /** The nth working day after the date, which itself is not counted; before it where n is negative. */
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        int step = Integer.signum(n);
        LocalDate day = date;
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(step);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    public LocalDate previousWorkingDayOrSame(LocalDate date) {
        return isWorkingDay(date) ? date : plusWorkingDays(date, -1);
    }

    public LocalDate nextWorkingDayOrSame(LocalDate date) {
        return isWorkingDay(date) ? date : plusWorkingDays(date, 1);
    }

    /** The n that leads {@link #plusWorkingDays} from one date to the other: {@code from} is not counted, {@code to} is. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? -countWorkingDays(to, from) : countWorkingDays(from.plusDays(1), to.plusDays(1));
    }

    private int countWorkingDays(LocalDate from, LocalDate end) {
        return Math.toIntExact(from.datesUntil(end).filter(this::isWorkingDay).count());
    }

    static boolean isWeekend(LocalDate date) {
        return WEEKEND.contains(date.getDayOfWeek());
    }

    private static Map<LocalDate, HolidayDay> byDate(List<HolidayDay> days) {
        return days.stream()
                .collect(Collectors.toUnmodifiableMap(HolidayDay::date, day -> day, (first, second) -> first));
    }
}
