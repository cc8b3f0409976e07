package org.shouze.platform.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * A time limit that runs from an event (时限), such as 在1小时内, 15日内 or 5个工作日内. The day of the event is not counted.
 *
 * @param value how many, above zero; only hours may be broken, down to the minute
 * @param unit of what
 */
public record Within(BigDecimal value, Unit unit) {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** What a limit is counted in (时限单位). */
    public enum Unit {
        HOUR("hour", "小时"),
        DAY("day", "日"),
        WORKING_DAY("working-day", "个工作日"),
        MONTH("month", "个月");

        private final String code;
        private final String label;

        Unit(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** The word used in JSON and in the database. */
        public String code() {
            return code;
        }

        /** Finds the unit of a code, empty where the word is unknown. */
        public static Optional<Unit> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code.equals(code))
                    .findFirst();
        }
    }

    public Within {
        BigDecimal smallest = unit == Unit.HOUR ? value.multiply(MINUTES) : value;
        if (value.signum() <= 0 || smallest.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("时限不合规范：" + value.toPlainString() + unit.label);
        }
        value = new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    public static Within of(int value, Unit unit) {
        return new Within(BigDecimal.valueOf(value), unit);
    }

    /**
     * When it ends. Hours run on the clock through nights and holidays; days and months are calendar days and are not moved
     * when the last one is a holiday; working days follow the calendar.
     */
    public Deadline dueAt(OffsetDateTime from, WorkingCalendar calendar) {
        LocalDate day = BusinessTime.dayOf(from);
        return switch (unit) {
            case HOUR ->
                new Deadline.Moment(from.atZoneSameInstant(BusinessTime.ZONE)
                        .toOffsetDateTime()
                        .plusMinutes(value.multiply(MINUTES).longValueExact()));
            case DAY -> new Deadline.LastDay(day.plusDays(value.longValueExact()));
            case WORKING_DAY -> new Deadline.LastDay(calendar.plusWorkingDays(day, value.intValueExact()));
            case MONTH -> new Deadline.LastDay(day.plusMonths(value.longValueExact()));
        };
    }

    /** The words shown to people, such as 5个工作日内. */
    public String label() {
        return value.toPlainString() + unit.label + "内";
    }
}
