package org.shouze.platform.notify;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.wire.Way;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notification preferences (通知偏好) of persons, and of units for whoever chose nothing. */
@Service
public class Preferences {

    private final PreferenceStore store;
    private final PolicyStore policies;
    private final BusinessTime time;

    Preferences(PreferenceStore store, PolicyStore policies, BusinessTime time) {
        this.store = store;
        this.policies = policies;
        this.time = time;
    }

    /** @throws Refusal for an account that belongs to no person */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.OWN)
    public PreferenceView own() {
        var person = me();
        var choices = store.of(List.of(person), null);
        var ways = new EnumMap<NoticeKind, Set<Way>>(NoticeKind.class);
        choices.stream().filter(each -> each.personId() == null).forEach(each -> ways.put(each.kind(), each.ways()));
        choices.stream().filter(each -> each.personId() != null).forEach(each -> ways.put(each.kind(), each.ways()));
        var quiet = store.quiet(List.of(person.personId())).get(person.personId());
        var own = quiet != null || choices.stream().anyMatch(each -> each.personId() != null);
        return new PreferenceView(
                PreferenceView.complete(ways),
                quiet == null ? policies.of(person.unitId()).quiet() : quiet,
                own);
    }

    /**
     * Settles by which ways the one who acts is told of what, and when not; a kind that is left out gets its default.
     *
     * @throws Refusal for an account that belongs to no person
     */
    @Transactional
    @Requires(NotifyGrants.OWN)
    public void choose(Map<NoticeKind, Set<Way>> ways, Quiet quiet) {
        var person = me();
        save(person.unitId(), person.personId(), ways);
        store.saveQuiet(person, quiet);
    }

    /** Back to what the unit chose for all. */
    @Transactional
    @Requires(NotifyGrants.OWN)
    public void forget() {
        store.forget(me().personId());
    }

    /** What holds in the own unit for whoever chose nothing. */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.REMINDERS)
    public PreferenceView ofUnit() {
        var ways = new EnumMap<NoticeKind, Set<Way>>(NoticeKind.class);
        store.of(List.of(new Addressee(Acting.unit(), Acting.unit())), null).stream()
                .filter(each -> each.personId() == null)
                .forEach(each -> ways.put(each.kind(), each.ways()));
        return new PreferenceView(
                PreferenceView.complete(ways), policies.of(Acting.unit()).quiet(), false);
    }

    /** Settles the ways for whoever of the own unit chose nothing; a kind that is left out gets its default. */
    @Transactional
    @Requires(NotifyGrants.REMINDERS)
    public void chooseForUnit(Map<NoticeKind, Set<Way>> ways) {
        save(Acting.unit(), null, ways);
    }

    private void save(UUID unitId, @org.jspecify.annotations.Nullable UUID personId, Map<NoticeKind, Set<Way>> ways) {
        PreferenceView.complete(ways)
                .forEach((kind, chosen) ->
                        store.save(new PreferenceStore.Choice(unitId, personId, kind, chosen), time.now()));
    }

    /** The ways out of the house for each person; those who have none are left out. One query. */
    Map<UUID, Set<Way>> outside(Collection<Addressee> people, NoticeKind kind) {
        var ofUnits = new HashMap<UUID, Set<Way>>();
        var ofPersons = new HashMap<UUID, Set<Way>>();
        for (var choice : store.of(people, kind)) {
            if (choice.personId() == null) {
                ofUnits.put(choice.unitId(), choice.ways());
            } else {
                ofPersons.put(choice.personId(), choice.ways());
            }
        }
        var found = new HashMap<UUID, Set<Way>>();
        for (var person : people) {
            var ways = ofPersons.getOrDefault(person.personId(), ofUnits.getOrDefault(person.unitId(), Set.of()));
            if (!ways.isEmpty()) {
                found.put(person.personId(), ways);
            }
        }
        return found;
    }

    /** When a person is told. */
    Map<UUID, Quiet> quietOf(Collection<UUID> persons) {
        return store.quiet(persons);
    }

    static Addressee me() {
        var person = Acting.current().personId();
        if (person == null) {
            throw Refusal.rule("当前账号未对应人员，没有个人通知设置。");
        }
        return new Addressee(Acting.unit(), person);
    }
}
