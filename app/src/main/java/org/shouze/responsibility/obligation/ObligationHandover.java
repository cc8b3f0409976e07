package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.handover.HandoverItem;
import org.shouze.platform.organization.handover.HandoverSource;
import org.shouze.platform.organization.handover.PersonUse;
import org.shouze.responsibility.obligation.ChangeStore.Cause;
import org.shouze.responsibility.obligation.ChangeStore.Difference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes a leaver's open occurrences and requests to the successor (交接). What was done keeps its name, and so does what was
 * due before: the successor did not miss it.
 */
@Component
class ObligationHandover implements HandoverSource, PersonUse {

    private final OccurrenceStore occurrences;
    private final HandoverStore store;
    private final ChangeStore changes;
    private final People people;
    private final Reckoning reckoning;
    private final Matches matches;

    ObligationHandover(
            OccurrenceStore occurrences,
            HandoverStore store,
            ChangeStore changes,
            People people,
            Reckoning reckoning,
            Matches matches) {
        this.occurrences = occurrences;
        this.store = store;
        this.changes = changes;
        this.people = people;
        this.reckoning = reckoning;
        this.matches = matches;
    }

    @Override
    @Transactional(readOnly = true)
    public List<HandoverItem> heldBy(UUID personId, LocalDate on) {
        return open(personId).stream()
                .map(each -> new HandoverItem(
                        each.area() == Area.REQUEST ? "交办事项" : "义务",
                        each.title(),
                        each.periodLabel() + "，" + Words.day(each.dueOn()) + "前，" + each.stateLabel(),
                        "/occurrences/" + each.id(),
                        stays(each, on)))
                .toList();
    }

    @Override
    @Transactional
    public void move(UUID fromPerson, UUID toPerson, LocalDate on) {
        var held = open(fromPerson).stream().filter(each -> !stays(each, on)).toList();
        if (held.isEmpty()) {
            return;
        }
        var successor = people.byIds(Set.of(toPerson)).get(toPerson);
        if (successor == null) {
            throw Refusal.notFound();
        }
        var unit = held.getFirst().unitId();
        occurrences.lock(unit);
        store.give(held.stream().map(OccurrenceView::id).toList(), successor);
        var obligations = new LinkedHashSet<UUID>();
        held.forEach(each -> obligations.add(each.obligationId()));
        store.giveRequests(
                held.stream()
                        .filter(each -> each.area() == Area.REQUEST)
                        .map(OccurrenceView::obligationId)
                        .toList(),
                toPerson);
        held.forEach(each -> changes.append(
                Cause.of(each, "工作交接，自" + Words.day(on) + "起"),
                List.of(new Difference("责任人", each.responsibility().shownName(), successor.name()))));
        matches.renew(unit, obligations);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> used(Collection<UUID> personIds) {
        return store.used(personIds);
    }

    /** What was due before the hand-over; a request is open work whenever it was due. */
    private static boolean stays(OccurrenceView each, LocalDate on) {
        return each.area() != Area.REQUEST && each.dueOn().isBefore(on);
    }

    private List<OccurrenceView> open(UUID personId) {
        return occurrences.pendingOf(personId, null, reckoning.now());
    }
}
