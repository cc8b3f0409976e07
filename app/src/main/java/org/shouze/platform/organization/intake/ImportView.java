package org.shouze.platform.organization.intake;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * An import of people (人员导入).
 *
 * @param counts how many rows became what; all rows together are the file's people
 * @param last whether it is the unit's last import in force, the one that can be undone
 */
public record ImportView(
        UUID id,
        UUID unitId,
        String fileName,
        ImportState state,
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

    /** Whether confirming it would change anything. */
    public boolean changesAnything() {
        return count(ImportOutcome.NEW) + count(ImportOutcome.CHANGED) > 0;
    }
}
