package org.shouze.platform.organization.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row (导入判定).
 *
 * @param personId whom it changes; for a new person the id to be
 * @param wanted what the ledger will hold; null for a refused row
 */
record Verdict(
        IntakeRow row,
        ImportOutcome outcome,
        String note,
        String cell,
        @Nullable UUID personId,
        @Nullable Wanted wanted) {

    static Verdict refused(IntakeRow row, String reason, String cell) {
        return new Verdict(row, ImportOutcome.REFUSED, reason, cell, null, null);
    }
}
