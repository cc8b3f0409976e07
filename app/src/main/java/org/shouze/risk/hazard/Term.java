package org.shouze.risk.hazard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when a hazard is to be mended (整改期限).
 *
 * @param from the day on which it was found, or found again: working days run from here
 * @param told by when a superior wants it; null where none said
 * @param dueOn the last day
 * @param extended how often it was put off
 */
record Term(LocalDate from, @Nullable LocalDate told, LocalDate dueOn, int extended) {

    static Term of(LocalDate from, @Nullable LocalDate told, LocalDate ruled) {
        return new Term(from, told, told != null && told.isBefore(ruled) ? told : ruled, 0);
    }

    /** The same with another last day. */
    Term until(LocalDate day) {
        return new Term(from, told, day, extended);
    }

    Term extendedTo(LocalDate day) {
        return new Term(from, told, day, extended + 1);
    }
}
