package org.shouze.platform.kernel;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When a time limit ends (截止时间): at a moment, or with a day. */
public sealed interface Deadline {

    /** A limit in hours ends at a moment (截止时刻). */
    record Moment(OffsetDateTime at) implements Deadline {

        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H时mm分", Locale.ROOT);

        @Override
        public LocalDate on() {
            return BusinessTime.dayOf(at);
        }

        @Override
        public OffsetDateTime end() {
            return at;
        }

        @Override
        public String label() {
            return ChineseDates.full(on())
                    + at.atZoneSameInstant(BusinessTime.ZONE).format(TIME) + "前";
        }
    }

    /** A limit in days or months ends with its last day, at 24:00 (截止日). */
    record LastDay(LocalDate on) implements Deadline {

        @Override
        public OffsetDateTime end() {
            return on.plusDays(1).atStartOfDay(BusinessTime.ZONE).toOffsetDateTime();
        }

        @Override
        public String label() {
            return ChineseDates.full(on) + "前（含当日）";
        }
    }

    /** The business day on which it ends. */
    LocalDate on();

    /** The moment at which it ends: a last day ends at 24:00. */
    OffsetDateTime end();

    /** The words shown to people. */
    String label();

    /** Whether something done at this moment comes too late. */
    default boolean missedAt(OffsetDateTime moment) {
        return switch (this) {
            case Moment limit -> moment.isAfter(limit.at());
            case LastDay limit -> !moment.isBefore(limit.end());
        };
    }
}
