package org.shouze.platform.shell.contribution;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something in the calendar (日程): a due date, a meeting, a shift.
 *
 * @param uid stable and unique for ever: calendars on phones recognise the entry by it
 * @param day the day, for an entry of a whole day
 * @param start the moment, for an entry with a time of day; null for a whole day
 * @param tone how it is coloured; a word beside it says the same
 */
public record CalendarEntry(
        String uid,
        LocalDate day,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        String title,
        String detail,
        Tone tone,
        String href) {

    /** What kind of entry it is to the eye. */
    public enum Tone {
        DUE,
        OVERDUE,
        DONE,
        MEETING
    }
}
