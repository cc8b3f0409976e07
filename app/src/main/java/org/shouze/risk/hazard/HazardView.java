package org.shouze.risk.hazard;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.risk.hazard.signal.HazardSource;
import org.shouze.risk.hazard.signal.Severity;

/**
 * A hazard as it is seen (隐患).
 *
 * @param subjectName what it is about; empty where nothing is named
 * @param sectionId whose it is; null where no section is named
 * @param foundHref the page of the finding; empty where it has none
 * @param mender who mends it; null until it is assigned
 * @param mendedBy who said that it is mended; null before
 * @param acceptedUntil until when the risk is accepted; null where it is not
 * @param extended how often its deadline was put off
 * @param recurrences how often it was found again after it was closed
 */
public record HazardView(
        UUID id,
        UUID unitId,
        HazardSource source,
        String title,
        String description,
        @Nullable UUID subjectId,
        String subjectName,
        @Nullable UUID sectionId,
        String foundHref,
        OffsetDateTime foundAt,
        HazardState state,
        Severity severity,
        LocalDate dueOn,
        @Nullable Mender mender,
        @Nullable Mender mendedBy,
        @Nullable LocalDate acceptedUntil,
        @Nullable LocalDate closedOn,
        int extended,
        int recurrences,
        int revision) {

    static HazardView of(Hazard hazard) {
        var finding = hazard.finding();
        return new HazardView(
                hazard.id(),
                hazard.unitId(),
                finding.source(),
                finding.title(),
                finding.description(),
                finding.subjectId(),
                finding.subjectName(),
                finding.sectionId(),
                finding.href(),
                finding.foundAt(),
                hazard.state(),
                hazard.severity(),
                hazard.term().dueOn(),
                hazard.mender(),
                hazard.mendedBy(),
                hazard.acceptedUntil(),
                hazard.closedOn(),
                hazard.term().extended(),
                hazard.recurrences(),
                hazard.revision());
    }

    public boolean isOverdue(LocalDate today) {
        return state.isOpen() && dueOn.isBefore(today);
    }

    public String href() {
        return href(id);
    }

    static String href(UUID id) {
        return "/hazards/" + id;
    }
}
