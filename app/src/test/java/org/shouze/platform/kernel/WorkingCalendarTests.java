package org.shouze.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTests {

    private final WorkingCalendar calendar = ShippedHolidays.calendar();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-01-26",
                "2025-02-08",
                "2025-04-27",
                "2025-09-28",
                "2025-10-11",
                "2026-01-04",
                "2026-02-14",
                "2026-02-28",
                "2026-05-09",
                "2026-09-20",
                "2026-10-10"
            })
    void worksOnEveryMakeUpDay(LocalDate day) {
        assertThat(WorkingCalendar.isWeekend(day)).isTrue();
        assertThat(calendar.isWorkingDay(day)).isTrue();
        assertThat(calendar.holidayName(day)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-01, 国庆节、中秋节",
        "2025-10-08, 国庆节、中秋节",
        "2026-01-01, 元旦",
        "2026-02-23, 春节",
        "2026-09-25, 中秋节",
        "2027-02-05, 春节",
        "2027-06-09, 端午节"
    })
    void restsOnHolidaysAndNamesThem(LocalDate day, String name) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
        assertThat(calendar.holidayName(day)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"2025, 248", "2026, 248"})
    void hasTheWorkingDaysOfThePublishedYears(int year, int days) {
        assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(days);
    }

    @Test
    void restsOnPlainWeekendsWithoutAName() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 11))).isFalse();
        assertThat(calendar.holidayName(LocalDate.of(2026, 10, 11))).isEmpty();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 23))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-09, 5, 2026-10-15", // Friday; Saturday the 10th is made up
        "2026-09-30, 1, 2026-10-08",
        "2026-10-08, -1, 2026-09-30",
        "2025-09-30, 3, 2025-10-11",
        "2026-02-13, 2, 2026-02-24",
        "2026-12-31, 1, 2027-01-04",
        "2028-02-28, 1, 2028-02-29",
        "2026-10-03, 0, 2026-10-03"
    })
    void countsWorkingDaysFromTheDayAfter(LocalDate from, int n, LocalDate to) {
        assertThat(calendar.plusWorkingDays(from, n)).isEqualTo(to);
    }

    @Test
    void leavesTheGoldenWeekAtBothEnds() {
        LocalDate holiday = LocalDate.of(2025, 10, 4);

        assertThat(calendar.previousWorkingDayOrSame(holiday)).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(calendar.nextWorkingDayOrSame(holiday)).isEqualTo(LocalDate.of(2025, 10, 9));
        assertThat(calendar.nextWorkingDayOrSame(LocalDate.of(2025, 9, 28))).isEqualTo(LocalDate.of(2025, 9, 28));
        assertThat(calendar.workingDaysBetween(LocalDate.of(2025, 9, 30), LocalDate.of(2025, 10, 8)))
                .isZero();
    }

    @Test
    void knowsWhichYearsAreAnnounced() {
        assertThat(List.of(2024, 2025, 2026, 2027, 2028).stream().filter(calendar::published))
                .containsExactly(2025, 2026);
    }

    @Test
    void computesTheStatutoryDaysThatTheDataGivesFor2027() {
        assertThat(StatutoryDays.of(2027))
                .containsExactlyInAnyOrderElementsOf(ShippedHolidays.year(2027).days());
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void computesOnlyStatutoryDaysThatTheNoticesConfirm(int year) {
        Set<LocalDate> off = ShippedHolidays.year(year).days().stream()
                .filter(day -> day.kind() == HolidayDay.Kind.OFF)
                .map(HolidayDay::date)
                .collect(Collectors.toSet());

        assertThat(StatutoryDays.of(year))
                .hasSize(13)
                .extracting(HolidayDay::date)
                .allMatch(off::contains);
    }

    @Test
    void fallsBackToStatutoryDaysInYearsWithoutData() {
        assertThat(calendar.holidayName(LocalDate.of(2030, 2, 3))).contains("春节");
        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 2, 6))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 10, 3))).isFalse();
        assertThat(StatutoryDays.of(StatutoryDays.LAST_LUNAR_YEAR + 1)).hasSize(6);
    }

    @Test
    void letsTheNextNoticeDecideADecemberDay() {
        LocalDate newYearsEve = LocalDate.of(2028, 12, 31);
        HolidayYear own = new HolidayYear(2028, true, "试", List.of(HolidayDay.off(newYearsEve, "元旦")));
        HolidayYear next = new HolidayYear(2029, true, "试", List.of(HolidayDay.work(newYearsEve, "元旦")));

        assertThat(new WorkingCalendar(List.of(own)).isWorkingDay(newYearsEve)).isFalse();
        assertThat(new WorkingCalendar(List.of(next, own)).isWorkingDay(newYearsEve))
                .isTrue();
    }

    @Test
    void returnsToAnyWorkingDayByCountingBack() {
        Random random = new Random(20261122);
        for (int i = 0; i < 3000; i++) {
            LocalDate from =
                    calendar.nextWorkingDayOrSame(LocalDate.of(2024, 6, 1).plusDays(random.nextInt(2500)));
            int n = random.nextInt(-120, 121);
            LocalDate to = calendar.plusWorkingDays(from, n);

            assertThat(calendar.isWorkingDay(to)).isTrue();
            assertThat(calendar.plusWorkingDays(to, -n)).isEqualTo(from);
            assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(n);
        }
    }
}
