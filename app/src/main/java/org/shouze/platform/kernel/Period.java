package org.shouze.platform.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of the calendar in which a duty is kept once (时段): a year, half, quarter, month, ISO week or day.
 *
 * @param kind which of them
 * @param first its first day
 */
public record Period(Kind kind, LocalDate first) implements Comparable<Period> {

    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::first).thenComparing(Period::kind);

    /** The lengths of a period (时段类型); a week is the ISO week, which begins on Monday. */
    public enum Kind {
        YEAR(12),
        HALF(6),
        QUARTER(3),
        MONTH(1),
        WEEK(0),
        DAY(0);

        private final int months;

        Kind(int months) {
            this.months = months;
        }

        private LocalDate firstOf(LocalDate date) {
            return switch (this) {
                case YEAR, HALF, QUARTER, MONTH ->
                    LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / months * months + 1, 1);
                case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case DAY -> date;
            };
        }

        private LocalDate shift(LocalDate first, int periods) {
            return switch (this) {
                case YEAR, HALF, QUARTER, MONTH -> first.plusMonths((long) months * periods);
                case WEEK -> first.plusWeeks(periods);
                case DAY -> first.plusDays(periods);
            };
        }
    }

    public Period {
        if (!kind.firstOf(first).equals(first)) {
            throw new IllegalArgumentException(first + " begins no " + kind);
        }
    }

    /** The period of this kind that holds the date. */
    public static Period of(Kind kind, LocalDate date) {
        return new Period(kind, kind.firstOf(date));
    }

    /** The period in which a duty of this cadence is kept on the date; see {@link Cadence#periodKind()}. */
    public static Period of(Cadence cadence, LocalDate date) {
        return of(cadence.periodKind(), date);
    }

    /**
     * The periods of a cadence that share a day with the range, both ends included. A single task has one, that of the
     * range's first day; a duty on an event has none, because only the event makes it.
     */
    public static List<Period> within(Cadence cadence, LocalDate from, LocalDate to) {
        if (cadence == Cadence.ON_EVENT || to.isBefore(from)) {
            return List.of();
        }
        Period start = of(cadence, from);
        return cadence == Cadence.ONCE
                ? List.of(start)
                : Stream.iterate(start, each -> !each.first.isAfter(to), Period::next)
                        .toList();
    }

    /** Reads a key as {@link #key()} writes it. */
    public static Period parse(String key) {
        return PeriodKeys.parse(key);
    }

    /** The stable text: 2026, 2026-H1, 2026-Q3, 2026-07, 2026-W05, 2026-07-09. */
    public String key() {
        return PeriodKeys.keyOf(this);
    }

    /** The words shown to people (时段名称), such as 2026年第三季度. */
    public String label() {
        return PeriodLabels.labelOf(this);
    }

    /** The last day, itself included. */
    public LocalDate last() {
        return kind.shift(first, 1).minusDays(1);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last());
    }

    public Period next() {
        return new Period(kind, kind.shift(first, 1));
    }

    public Period previous() {
        return new Period(kind, kind.shift(first, -1));
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return key();
    }
}
