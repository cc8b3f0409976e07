package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An obligation in the book (义务台账行) with how this year's occurrences stand.
 *
 * @param counts this year's occurrences by state; empty for a duty on an event
 * @param nextDue the earliest due date that is still open; null where none is
 * @param responsible the roles in words
 */
public record BookLine(
        ObligationView obligation,
        Map<OccurrenceState, Integer> counts,
        @Nullable LocalDate nextDue,
        String responsible) {

    /** The state that wants attention first; null where nothing is scheduled this year. */
    public @Nullable OccurrenceState state() {
        for (var state : new OccurrenceState[] {
            OccurrenceState.OVERDUE,
            OccurrenceState.AWAITING_PROOF,
            OccurrenceState.OPEN,
            OccurrenceState.UPCOMING,
            OccurrenceState.DONE,
            OccurrenceState.EXEMPT
        }) {
            if (counts.containsKey(state)) {
                return state;
            }
        }
        return null;
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(OccurrenceState state) {
        return counts.getOrDefault(state, 0);
    }
}
