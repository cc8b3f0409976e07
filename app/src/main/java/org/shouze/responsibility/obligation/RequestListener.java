package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Cadence;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Period;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.shouze.responsibility.obligation.ChangeStore.Cause;
import org.shouze.responsibility.obligation.ChangeStore.Difference;
import org.shouze.responsibility.obligation.OccurrenceStore.NewOccurrence;
import org.shouze.responsibility.obligation.request.ObligationRequested;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Makes an obligation with its one occurrence of what somebody was asked to do (交办). */
@Component
class RequestListener {

    static final String OWNER = "owner";

    private final ObligationStore obligations;
    private final OccurrenceStore occurrences;
    private final ChangeStore changes;
    private final People people;
    private final Reckoning reckoning;

    RequestListener(
            ObligationStore obligations,
            OccurrenceStore occurrences,
            ChangeStore changes,
            People people,
            Reckoning reckoning) {
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.changes = changes;
        this.people = people;
        this.reckoning = reckoning;
    }

    @ApplicationModuleListener(id = "obligation.requested")
    void on(ObligationRequested event) {
        var today = reckoning.time().today();
        var obligation = obligation(event, today);
        var now = reckoning.time().now();
        var origin = new ObligationStore.Origin(event.sourceType(), event.sourceId(), 0, now);
        if (!obligations.insert(obligation, origin)) {
            return;
        }
        var owner = people.byIds(Set.of(event.ownerId())).get(event.ownerId());
        occurrences.insert(List.of(occurrence(obligation, event, owner)), now);
        changes.append(Cause.of(obligation, "交办"), List.of(new Difference("设立", "", obligation.title())));
    }

    private static ObligationView obligation(ObligationRequested event, LocalDate today) {
        var wording = new Wording("", "", event.sentence(), event.title(), null);
        var demand = new Demand(List.of(), Cadence.ONCE, 1, List.of(), event.dueOn(), null, null);
        return new ObligationView(
                Ids.next(),
                event.unitId(),
                null,
                "",
                event.ownerId(),
                event.href(),
                wording,
                demand,
                today,
                today,
                null);
    }

    private static NewOccurrence occurrence(
            ObligationView obligation, ObligationRequested event, @Nullable PersonView owner) {
        var from = obligation.validFrom();
        var due = event.dueOn();
        return new NewOccurrence(
                Ids.next(),
                obligation,
                Period.of(Cadence.ONCE, due).key(),
                "",
                due.isBefore(from) ? due : from,
                due.isBefore(from) ? from : due,
                owner(event, owner),
                true,
                due,
                "交办时要求" + Words.day(due) + "前完成");
    }

    private static Responsibility owner(ObligationRequested event, @Nullable PersonView owner) {
        return owner == null
                ? new Responsibility(OWNER, "承办人", event.ownerId(), "", null, null, "")
                : new Responsibility(
                        OWNER, "承办人", owner.id(), owner.name(), null, owner.sectionId(), owner.sectionName());
    }
}
