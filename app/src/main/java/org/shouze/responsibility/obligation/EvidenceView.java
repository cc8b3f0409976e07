package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the evidence ledger (佐证).
 *
 * @param row null for a proof of an occurrence without a row
 * @param personId whose obligation it proves; null when it is the unit's
 * @param occurrenceId the occurrence it was handed in for; null when it came from work
 * @param effectiveOn the day it happened, which decides the period
 * @param recordedAt the moment it came in, which nobody changes
 * @param withdrawn why it proves nothing any more; empty while it does
 */
public record EvidenceView(
        UUID id,
        UUID unitId,
        String sourceType,
        UUID sourceId,
        @Nullable String row,
        @Nullable UUID personId,
        @Nullable UUID occurrenceId,
        LocalDate effectiveOn,
        String title,
        String note,
        String href,
        @Nullable UUID fileId,
        String recordedBy,
        OffsetDateTime recordedAt,
        String withdrawn) {

    /** The kind of source of a proof that a person handed in. */
    static final String UPLOAD = "upload";

    /** Whether it was handed in, not made by daily work. */
    public boolean isUpload() {
        return sourceType.equals(UPLOAD);
    }

    public boolean isWithdrawn() {
        return !withdrawn.isEmpty();
    }
}
