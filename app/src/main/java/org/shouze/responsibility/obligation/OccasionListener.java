package org.shouze.responsibility.obligation;

import java.util.List;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Cadence;
import org.shouze.responsibility.obligation.ChangeStore.Cause;
import org.shouze.responsibility.obligation.ChangeStore.Difference;
import org.shouze.responsibility.obligation.occasion.OccasionDropped;
import org.shouze.responsibility.obligation.occasion.OccasionRaised;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Registers the events that other modules know of, for every duty of the plan on such an event. */
@Component
class OccasionListener {

    private final ObligationStore obligations;
    private final OccurrenceStore occurrences;
    private final OccasionBook book;
    private final ChangeStore changes;
    private final Matches matches;
    private final Reckoning reckoning;

    OccasionListener(
            ObligationStore obligations,
            OccurrenceStore occurrences,
            OccasionBook book,
            ChangeStore changes,
            Matches matches,
            Reckoning reckoning) {
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.book = book;
        this.changes = changes;
        this.matches = matches;
        this.reckoning = reckoning;
    }

    @ApplicationModuleListener(id = "obligation.occasion-arose")
    void on(OccasionRaised event) {
        occurrences.lock(event.unitId());
        var day = BusinessTime.dayOf(event.at());
        var asked = obligations.planned(event.unitId(), day).stream()
                .filter(each -> event.row().equals(each.row()))
                .filter(each -> each.demand().cadence() == Cadence.ON_EVENT && OccasionBook.isInForce(each, day))
                .toList();
        var occasion = new NewOccasion(event.at(), event.what(), event.dueOn());
        asked.forEach(each -> book.write(each, occasion, OccasionKeys.of(event.sourceId())));
        matches.renew(event.unitId(), asked.stream().map(ObligationView::id).toList());
    }

    @ApplicationModuleListener(id = "obligation.occasion-dropped")
    void on(OccasionDropped event) {
        occurrences.lock(event.unitId());
        for (var each : occurrences.ofOccasion(event.unitId(), OccasionKeys.of(event.sourceId()), reckoning.now())) {
            if (each.state().isPending()) {
                occurrences.exempt(each.id(), reckoning.time().now());
                changes.append(
                        Cause.of(each, event.reason()),
                        List.of(new Difference("豁免", each.stateLabel(), OccurrenceState.EXEMPT.label())));
            }
        }
    }
}
