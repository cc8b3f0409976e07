package org.shouze.risk.asset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonLeft;
import org.shouze.platform.organization.handover.HandoverItem;
import org.shouze.platform.organization.handover.HandoverSource;
import org.shouze.platform.organization.handover.PersonUse;
import org.shouze.risk.asset.AssetLedger.Change;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody answers for or runs passes to the successor; what does not is left without an owner, and says so. */
@Component
class AssetHandover implements HandoverSource, PersonUse {

    private final AssetStore store;
    private final AssetLedger ledger;
    private final People people;

    AssetHandover(AssetStore store, AssetLedger ledger, People people) {
        this.store = store;
        this.ledger = ledger;
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public List<HandoverItem> heldBy(UUID personId, LocalDate on) {
        var items = new ArrayList<HandoverItem>();
        for (var asset : store.keptBy(personId)) {
            var keepers = asset.facts().keepers();
            if (is(keepers.owner(), personId)) {
                items.add(item("主管资产", asset));
            }
            if (is(keepers.operator(), personId)) {
                items.add(item("运营资产", asset));
            }
        }
        return items;
    }

    @Override
    @Transactional
    public void move(UUID fromPerson, UUID toPerson, LocalDate on) {
        var person = people.get(toPerson);
        var successor = new Keeper(person.id(), person.name());
        var changes = store.keptBy(fromPerson).stream()
                .map(asset -> Change.of(asset, passedOn(asset, fromPerson, successor)))
                .toList();
        ledger.change(changes, "工作交接", true);
    }

    private static AssetView passedOn(AssetView asset, UUID fromPerson, Keeper successor) {
        var keepers = asset.facts().keepers();
        var owns = is(keepers.owner(), fromPerson);
        return new AssetView(
                asset.id(),
                asset.unitId(),
                asset.facts()
                        .keptBy(new AssetFacts.Keepers(
                                owns ? successor : keepers.owner(),
                                is(keepers.operator(), fromPerson) ? successor : keepers.operator(),
                                keepers.sectionId(),
                                keepers.sectionName())),
                null,
                !owns && asset.ownerGone(),
                asset.revision());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> used(Collection<UUID> personIds) {
        return personIds.isEmpty() ? Set.of() : store.keepersAmong(personIds);
    }

    @EventListener(id = "asset.owner-gone")
    @Transactional
    void on(PersonLeft left) {
        store.ownerGone(left.personId());
    }

    private static boolean is(@Nullable Keeper keeper, UUID personId) {
        return keeper != null && keeper.personId().equals(personId);
    }

    private static HandoverItem item(String kind, AssetView asset) {
        return new HandoverItem(kind, asset.facts().name(), asset.facts().kind().label(), asset.href());
    }
}
