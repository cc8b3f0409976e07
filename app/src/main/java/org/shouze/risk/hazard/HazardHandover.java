package org.shouze.risk.hazard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.handover.HandoverItem;
import org.shouze.platform.organization.handover.HandoverSource;
import org.shouze.platform.organization.handover.PersonUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has to mend passes to the successor, by the same day. */
@Component
class HazardHandover implements HandoverSource, PersonUse {

    private static final int MOST = 10_000;

    private final HazardStore store;
    private final HazardDesk desk;
    private final People people;

    HazardHandover(HazardStore store, HazardDesk desk, People people) {
        this.store = store;
        this.desk = desk;
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public List<HandoverItem> heldBy(UUID personId, LocalDate on) {
        return mending(personId)
                .map(hazard -> new HandoverItem(
                        "整改隐患", hazard.finding().title(), "期限 " + hazard.term().dueOn(), HazardView.href(hazard.id())))
                .toList();
    }

    @Override
    @Transactional
    public void move(UUID fromPerson, UUID toPerson, LocalDate on) {
        var person = people.get(toPerson);
        var successor = new Mender(person.id(), person.name());
        mending(fromPerson)
                .forEach(hazard -> desk.step(
                        hazard,
                        hazard.assigned(
                                successor, hazard.severity(), hazard.term().dueOn()),
                        "工作交接",
                        "由" + person.name() + "接替整改",
                        null));
    }

    private Stream<Hazard> mending(UUID personId) {
        return store.openOf(personId, MOST).stream().filter(hazard -> hazard.state() == HazardState.RECTIFYING);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> used(Collection<UUID> personIds) {
        return personIds.isEmpty() ? Set.of() : store.mendersAmong(personIds);
    }
}
