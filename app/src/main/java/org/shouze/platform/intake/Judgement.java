package org.shouze.platform.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row (导入判定).
 *
 * @param name what the row is about, for the list
 * @param note what changes, or why the row stays out
 * @param field the key of the field that is wrong, empty where none is
 * @param recordId the record that it changes or will be; null for a refused row
 */
public record Judgement(
        IntakeLine line,
        ImportOutcome outcome,
        String name,
        String note,
        String field,
        @Nullable UUID recordId) {

    /** A row that stays out, and why. */
    public static Judgement refused(IntakeLine line, String name, String why, String field) {
        return new Judgement(line, ImportOutcome.REFUSED, name, why, field, null);
    }
}
