package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One period of an obligation for one who is responsible (义务期次).
 *
 * @param title the obligation's
 * @param periodLabel such as 2026年第三季度
 * @param dueOn the last day, itself included
 * @param proofs how many records prove it
 * @param atLeast how many are needed
 * @param doneOn the effective date of the proof that decided; null while there is not enough
 */
public record OccurrenceView(
        UUID id,
        UUID unitId,
        UUID obligationId,
        String title,
        @Nullable String row,
        Area area,
        String periodKey,
        String periodLabel,
        LocalDate periodFirst,
        LocalDate periodLast,
        Responsibility responsibility,
        LocalDate dueOn,
        String dueReason,
        int proofs,
        int atLeast,
        @Nullable LocalDate doneOn,
        OccurrenceState state) {

    /** Whether it was done, but after its due date. */
    public boolean isDoneLate() {
        return state == OccurrenceState.DONE && doneOn != null && doneOn.isAfter(dueOn);
    }

    /** The word for the state; 逾期完成 for what was done late. */
    public String stateLabel() {
        return isDoneLate() ? "逾期完成" : state.label();
    }
}
