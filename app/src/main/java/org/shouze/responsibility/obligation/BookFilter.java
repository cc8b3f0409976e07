package org.shouze.responsibility.obligation;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of the obligation book is asked for (查询条件); an empty text or null asks for everything.
 *
 * @param text any part of title or sentence
 * @param section the section frozen into the occurrence
 * @param row such as M04
 * @param month in which an occurrence is due
 * @param year in which an occurrence is due
 * @param pending whether only of what is still to be done
 */
public record BookFilter(
        UUID unitId,
        String text,
        @Nullable UUID personId,
        String section,
        String row,
        @Nullable Area area,
        @Nullable YearMonth month,
        @Nullable Integer year,
        @Nullable OccurrenceState state,
        @Nullable UUID planId,
        boolean pending) {

    /** Everything of a unit. */
    public static BookFilter of(UUID unitId) {
        return new BookFilter(unitId, "", null, "", "", null, null, null, null, null, false);
    }

    /** The same, of one state. */
    public BookFilter in(OccurrenceState wanted) {
        return new BookFilter(unitId, text, personId, section, row, area, month, year, wanted, planId, pending);
    }

    /** The same, of one row. */
    public BookFilter ofRow(String wanted) {
        return new BookFilter(unitId, text, personId, section, wanted, area, month, year, state, planId, pending);
    }

    /** The same, of what is still to be done. */
    public BookFilter stillPending() {
        return new BookFilter(unitId, text, personId, section, row, area, month, year, state, planId, true);
    }

    /** Whether it asks about occurrences, not about obligations alone. */
    boolean concernsOccurrences() {
        return personId != null || !section.isEmpty() || month != null || state != null || pending;
    }
}
