package org.shouze.platform.notify;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of letters out of the house (投递记录): who, by which way, when and with what success; never what they say. */
@Service
public class Deliveries {

    private final DeliveryStore store;
    private final People people;
    private final BusinessTime time;

    Deliveries(DeliveryStore store, People people, BusinessTime time) {
        this.store = store;
        this.people = people;
        this.time = time;
    }

    /** The latest first, of all units that may be seen. */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.CHANNELS)
    public List<DeliveryView> list(DeliveryFilter filter, @Nullable UUID after, int limit) {
        var found = store.list(filter, after, Math.clamp(limit, 1, 2001));
        var ids = found.stream().map(DeliveryView::personId).distinct().toList();
        // NB: the name belongs to the fact; the row-level policies still say whose may be seen.
        var names = Acting.as(Actor.platform(), () -> people.byIds(ids));
        return found.stream()
                .map(each -> {
                    var person = names.get(each.personId());
                    return person == null ? each : each.named(person.name());
                })
                .toList();
    }

    /** How many there are in each state. */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.CHANNELS)
    public Map<String, Integer> counts() {
        return store.counts();
    }

    /** Tries a dead letter again. @throws Refusal as "not found" for one that is unknown or not dead */
    @Transactional
    @Requires(NotifyGrants.CHANNELS)
    public void retry(UUID id) {
        if (!store.retry(id, time.now())) {
            throw Refusal.notFound();
        }
    }

    /** Gives a letter up. @throws Refusal as "not found" for one that is unknown, sent or under way */
    @Transactional
    @Requires(NotifyGrants.CHANNELS)
    public void drop(UUID id) {
        if (!store.drop(id, time.now())) {
            throw Refusal.notFound();
        }
    }
}
