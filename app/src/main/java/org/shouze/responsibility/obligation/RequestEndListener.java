package org.shouze.responsibility.obligation;

import java.util.List;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.responsibility.obligation.ChangeStore.Cause;
import org.shouze.responsibility.obligation.ChangeStore.Difference;
import org.shouze.responsibility.obligation.request.RequestDropped;
import org.shouze.responsibility.obligation.request.RequestFulfilled;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Ends requests as the modules that made them say: proven, or needless. */
@Component
class RequestEndListener {

    private final OccurrenceStore occurrences;
    private final EvidenceStore ledger;
    private final ChangeStore changes;
    private final Matches matches;
    private final Reckoning reckoning;

    RequestEndListener(
            OccurrenceStore occurrences,
            EvidenceStore ledger,
            ChangeStore changes,
            Matches matches,
            Reckoning reckoning) {
        this.occurrences = occurrences;
        this.ledger = ledger;
        this.changes = changes;
        this.matches = matches;
        this.reckoning = reckoning;
    }

    @ApplicationModuleListener(id = "obligation.request-fulfilled")
    void on(RequestFulfilled event) {
        occurrences.lock(event.unitId());
        for (var each : occurrences.ofRequest(event.sourceType(), event.sourceId(), reckoning.now())) {
            if (each.state().isPending() && ledger.append(proof(event, each))) {
                matches.renew(event.unitId(), List.of(each.obligationId()));
            }
        }
    }

    @ApplicationModuleListener(id = "obligation.request-dropped")
    void on(RequestDropped event) {
        occurrences.lock(event.unitId());
        for (var each : occurrences.ofRequest(event.sourceType(), event.sourceId(), reckoning.now())) {
            if (each.state().isPending()) {
                occurrences.exempt(each.id(), reckoning.time().now());
                changes.append(
                        Cause.of(each, event.reason()),
                        List.of(new Difference("豁免", each.stateLabel(), OccurrenceState.EXEMPT.label())));
            }
        }
    }

    private EvidenceView proof(RequestFulfilled event, OccurrenceView occurrence) {
        return new EvidenceView(
                Ids.next(),
                event.unitId(),
                event.sourceType(),
                event.sourceId(),
                null,
                null,
                occurrence.id(),
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
