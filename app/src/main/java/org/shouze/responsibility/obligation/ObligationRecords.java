package org.shouze.responsibility.obligation;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers what is known about an obligation. */
@Component
class ObligationRecords {

    private static final int EVIDENCE_SHOWN = 50;

    private final OccurrenceStore occurrences;
    private final EvidenceStore evidence;
    private final ChangeStore changes;
    private final LegalBasisStore bases;
    private final Reckoning reckoning;

    ObligationRecords(
            OccurrenceStore occurrences,
            EvidenceStore evidence,
            ChangeStore changes,
            LegalBasisStore bases,
            Reckoning reckoning) {
        this.occurrences = occurrences;
        this.evidence = evidence;
        this.changes = changes;
        this.bases = bases;
        this.reckoning = reckoning;
    }

    ObligationRecord of(ObligationView obligation) {
        var asOf = reckoning.now();
        var demand = obligation.demand();
        var row = obligation.row();
        return new ObligationRecord(
                obligation,
                obligation.isPlanned() ? Words.roles(demand.responsible()) : "承办人",
                Differences.cadence(demand),
                demand.dueOn() == null ? Words.days(demand.due()) : Words.day(demand.dueOn()),
                Differences.limit(demand),
                Differences.goal(demand),
                row == null ? List.of() : bases.of(row, asOf.today()),
                occurrences.ofObligation(obligation.id(), asOf),
                evidence.ofObligation(obligation.id(), EVIDENCE_SHOWN),
                changes.of(obligation.id()));
    }

    List<ChangeView> history(UUID obligationId) {
        return changes.of(obligationId);
    }
}
