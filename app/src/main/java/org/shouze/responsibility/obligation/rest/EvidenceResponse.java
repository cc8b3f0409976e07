package org.shouze.responsibility.obligation.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.obligation.EvidenceView;

/** An entry of the evidence ledger. */
record EvidenceResponse(
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

    static EvidenceResponse of(EvidenceView evidence) {
        return new EvidenceResponse(
                evidence.id(),
                evidence.unitId(),
                evidence.sourceType(),
                evidence.sourceId(),
                evidence.row(),
                evidence.personId(),
                evidence.occurrenceId(),
                evidence.effectiveOn(),
                evidence.title(),
                evidence.note(),
                evidence.href(),
                evidence.fileId(),
                evidence.recordedBy(),
                evidence.recordedAt(),
                evidence.withdrawn());
    }
}
