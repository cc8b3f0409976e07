package org.shouze.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithinTests {

    private final WorkingCalendar calendar = ShippedHolidays.calendar();

    @ParameterizedTest
    @CsvSource({
        "1, 2026-09-30T23:30:00+08:00, 2026-10-01T00:30:00+08:00",
        "0.5, 2026-12-31T23:45:10+08:00, 2027-01-01T00:15:10+08:00",
        "24, 2026-10-03T08:00:00Z, 2026-10-04T16:00:00+08:00"
    })
    void runsHoursThroughNightsAndHolidays(BigDecimal hours, OffsetDateTime from, OffsetDateTime at) {
        assertThat(new Within(hours, Within.Unit.HOUR).dueAt(from, calendar)).isEqualTo(new Deadline.Moment(at));
    }

    @ParameterizedTest
    @CsvSource({
        "15, DAY, 2026-09-25, 2026-10-10",
        "7, DAY, 2026-09-26, 2026-10-03",
        "5, WORKING_DAY, 2026-10-09, 2026-10-15",
        "10, WORKING_DAY, 2025-09-26, 2025-10-16",
        "1, MONTH, 2028-01-31, 2028-02-29",
        "12, MONTH, 2028-02-29, 2029-02-28"
    })
    void countsDaysFromTheDayAfterTheEvent(int value, Within.Unit unit, LocalDate from, LocalDate on) {
        OffsetDateTime event = from.atTime(9, 0).atZone(BusinessTime.ZONE).toOffsetDateTime();

        assertThat(Within.of(value, unit).dueAt(event, calendar)).isEqualTo(new Deadline.LastDay(on));
    }

    @Test
    void countsFromTheBusinessDayInShanghai() {
        OffsetDateTime eveningInUtc = OffsetDateTime.parse("2026-11-22T17:00:00Z");

        assertThat(Within.of(1, Within.Unit.DAY).dueAt(eveningInUtc, calendar).on())
                .isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void includesTheWholeLastDay() {
        Deadline limit = new Deadline.LastDay(LocalDate.of(2026, 12, 31));

        assertThat(limit.missedAt(OffsetDateTime.parse("2026-12-31T23:59:59+08:00")))
                .isFalse();
        assertThat(limit.missedAt(OffsetDateTime.parse("2027-01-01T00:00:00+08:00")))
                .isTrue();
        assertThat(limit.missedAt(OffsetDateTime.parse("2026-12-31T16:00:00Z"))).isTrue();
        assertThat(limit.label()).isEqualTo("2026年12月31日前（含当日）");
    }

    @Test
    void includesTheMomentItself() {
        Deadline limit = new Deadline.Moment(OffsetDateTime.parse("2026-12-31T16:05:00Z"));

        assertThat(limit.on()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(limit.missedAt(OffsetDateTime.parse("2027-01-01T00:05:00+08:00")))
                .isFalse();
        assertThat(limit.missedAt(OffsetDateTime.parse("2027-01-01T00:05:01+08:00")))
                .isTrue();
        assertThat(limit.label()).isEqualTo("2027年1月1日0时05分前");
    }

    @ParameterizedTest
    @CsvSource({"0, HOUR", "-1, DAY", "1.5, DAY", "0.5, WORKING_DAY", "0.333, HOUR"})
    void refusesLimitsThatCannotBeCounted(BigDecimal value, Within.Unit unit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Within(value, unit))
                .withMessageContaining("时限");
    }

    @Test
    void isEqualHoweverTheNumberIsWritten() {
        assertThat(new Within(new BigDecimal("10.0"), Within.Unit.DAY)).isEqualTo(Within.of(10, Within.Unit.DAY));
        assertThat(Within.of(5, Within.Unit.WORKING_DAY).label()).isEqualTo("5个工作日内");
        assertThat(Within.Unit.ofCode("working-day")).contains(Within.Unit.WORKING_DAY);
    }
}
