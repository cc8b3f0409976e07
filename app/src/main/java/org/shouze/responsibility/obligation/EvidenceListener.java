package org.shouze.responsibility.obligation;

import java.util.stream.Collectors;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.responsibility.obligation.evidence.EvidenceProduced;
import org.shouze.responsibility.obligation.evidence.EvidenceWithdrawn;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Records first, matches second: everything that daily work proves goes into the ledger. */
@Component
class EvidenceListener {

    private final EvidenceStore ledger;
    private final ObligationStore obligations;
    private final OccurrenceStore occurrences;
    private final Matches matches;
    private final Reckoning reckoning;

    EvidenceListener(
            EvidenceStore ledger,
            ObligationStore obligations,
            OccurrenceStore occurrences,
            Matches matches,
            Reckoning reckoning) {
        this.ledger = ledger;
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.matches = matches;
        this.reckoning = reckoning;
    }

    @ApplicationModuleListener(id = "obligation.evidence-produced")
    void on(EvidenceProduced event) {
        occurrences.lock(event.unitId());
        var occasion = event.occasionId();
        if (ledger.append(entry(event), occasion == null ? "" : OccasionKeys.of(occasion))) {
            matches.renew(event.unitId(), obligations.ofRow(event.unitId(), event.row()));
        }
    }

    @ApplicationModuleListener(id = "obligation.evidence-withdrawn")
    void on(EvidenceWithdrawn event) {
        occurrences.lock(event.unitId());
        var withdrawal = new EvidenceStore.Withdrawal(
                event.unitId(),
                event.sourceType(),
                event.sourceId(),
                event.reason(),
                Acting.current().name(),
                reckoning.time().now());
        if (ledger.withdraw(withdrawal)) {
            var rows = ledger.ofSource(event.sourceType(), event.sourceId()).stream()
                    .filter(entry -> entry.row() != null)
                    .map(entry -> String.valueOf(entry.row()))
                    .collect(Collectors.toSet());
            rows.forEach(row -> matches.renew(event.unitId(), obligations.ofRow(event.unitId(), row)));
        }
    }

    private EvidenceView entry(EvidenceProduced event) {
        return new EvidenceView(
                Ids.next(),
                event.unitId(),
                event.sourceType(),
                event.sourceId(),
                event.row(),
                event.personId(),
                null,
                event.effectiveOn(),
                event.title(),
                "",
                event.href(),
                null,
                Acting.current().name(),
                reckoning.time().now(),
                "");
    }
}
