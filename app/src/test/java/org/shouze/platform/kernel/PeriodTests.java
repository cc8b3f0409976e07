package org.shouze.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {

    private static final LocalDate EPOCH = LocalDate.of(1999, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2026-11-22, 2026, 2026-01-01, 2026-12-31, 2026年",
        "HALF, 2026-06-30, 2026-H1, 2026-01-01, 2026-06-30, 2026年上半年",
        "HALF, 2026-07-01, 2026-H2, 2026-07-01, 2026-12-31, 2026年下半年",
        "QUARTER, 2026-09-30, 2026-Q3, 2026-07-01, 2026-09-30, 2026年第三季度",
        "MONTH, 2026-07-09, 2026-07, 2026-07-01, 2026-07-31, 2026年7月",
        "MONTH, 2028-02-01, 2028-02, 2028-02-01, 2028-02-29, 2028年2月",
        "WEEK, 2026-02-08, 2026-W06, 2026-02-02, 2026-02-08, 2026年第6周（2月2日—8日）",
        "WEEK, 2026-02-01, 2026-W05, 2026-01-26, 2026-02-01, 2026年第5周（1月26日—2月1日）",
        "DAY, 2026-07-09, 2026-07-09, 2026-07-09, 2026-07-09, 2026年7月9日",
    })
    void knowsItsDaysKeyAndName(
            Period.Kind kind, LocalDate date, String key, LocalDate first, LocalDate last, String label) {
        Period period = Period.of(kind, date);

        assertThat(period.key()).isEqualTo(key);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.label()).isEqualTo(label);
        assertThat(Period.parse(key)).isEqualTo(period);
    }

    @Test
    void keepsTheTurnOfTheYearInOneIsoWeek() {
        Period week = Period.of(Period.Kind.WEEK, LocalDate.of(2026, 12, 31));

        assertThat(week.key()).isEqualTo("2026-W53");
        assertThat(week).isEqualTo(Period.of(Period.Kind.WEEK, LocalDate.of(2027, 1, 1)));
        assertThat(week.label()).isEqualTo("2026年第53周（2026年12月28日—2027年1月3日）");
        assertThat(week.next().key()).isEqualTo("2027-W01");
        assertThat(Period.of(Period.Kind.WEEK, LocalDate.of(2025, 12, 29)).key())
                .isEqualTo("2026-W01");
    }

    @Test
    void separatesTheLastDayOfTheYearFromTheFirst() {
        Period quarter = Period.of(Period.Kind.QUARTER, LocalDate.of(2026, 12, 31));

        assertThat(quarter.contains(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(quarter.next().key()).isEqualTo("2027-Q1");
        assertThat(Period.parse("2027").previous().last()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "26", "2026-", "2026-Q5", "2026-H3", "2026-13", "2026-W00", "2027-W53", "2027-02-29", "x2026"
            })
    void refusesKeysThatNameNoPeriod(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(key)).withMessageContaining("不是有效的时段");
    }

    @Test
    void refusesToBeginInTheMiddle() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(Period.Kind.MONTH, LocalDate.of(2026, 7, 9)));
    }

    @ParameterizedTest
    @EnumSource(Period.Kind.class)
    void tilesTheTimeLineWithoutGaps(Period.Kind kind) {
        Period period = Period.of(kind, EPOCH);
        for (int i = 0; i < 2000 && period.first().getYear() < 9990; i++) {
            Period next = period.next();
            assertThat(next.first()).isEqualTo(period.last().plusDays(1));
            assertThat(next.previous()).isEqualTo(period);
            assertThat(next).isGreaterThan(period);
            period = next;
        }
    }

    @ParameterizedTest
    @EnumSource(Period.Kind.class)
    void comesBackFromItsKeyForAnyDate(Period.Kind kind) {
        new Random(20261122).ints(3000, 0, 60_000).mapToObj(EPOCH::plusDays).forEach(date -> {
            Period period = Period.of(kind, date);
            assertThat(period.contains(date)).isTrue();
            assertThat(Period.parse(period.key())).isEqualTo(period);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "YEARLY, 2026", "HALF_YEARLY, 2026-H1 2026-H2", "QUARTERLY, 2026-Q2 2026-Q3", "MONTHLY, 2026-06 2026-07",
        "CONTINUOUS, 2026-Q2 2026-Q3", "ONCE, 2026", "ON_EVENT, ''", "WEEKLY, 2026-W26 2026-W27"
    })
    void listsThePeriodsThatOverlapARange(Cadence cadence, String keys) {
        var periods = Period.within(cadence, LocalDate.of(2026, 6, 25), LocalDate.of(2026, 7, 1));

        assertThat(periods.stream().map(Period::key))
                .containsExactlyElementsOf(
                        Stream.of(keys.split(" ")).filter(key -> !key.isEmpty()).toList());
    }

    @Test
    void listsASingleTaskOnceEvenOverTwoYears() {
        assertThat(Period.within(Cadence.ONCE, LocalDate.of(2026, 12, 31), LocalDate.of(2028, 1, 1)))
                .containsExactly(Period.parse("2026"));
    }

    @Test
    void listsNothingForAnEmptyRange() {
        assertThat(Period.within(Cadence.DAILY, LocalDate.of(2027, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Cadence.class)
    void findsEachCadenceByItsCode(Cadence cadence) {
        assertThat(Cadence.ofCode(cadence.code())).contains(cadence);
        assertThat(cadence.code())
                .isEqualTo(cadence.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        assertThat(Cadence.ofCode("fortnightly")).isEmpty();
    }
}
