package org.shouze.platform.intake;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An import (导入).
 *
 * @param options the choices that were ticked, by their keys
 * @param counts how many rows became what; all rows together are the file's
 * @param last whether it is the unit's last one of its kind in force, which can be taken back
 */
public record ImportView(
        UUID id,
        UUID unitId,
        String fileName,
        ImportState state,
        List<String> options,
        OffsetDateTime createdAt,
        String createdBy,
        Map<ImportOutcome, Integer> counts,
        boolean last) {

    public int count(ImportOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many records confirming it would write. */
    public int written() {
        return count(ImportOutcome.NEW) + count(ImportOutcome.CHANGED);
    }
}
