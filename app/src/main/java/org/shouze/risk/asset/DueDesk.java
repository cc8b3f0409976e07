package org.shouze.risk.asset;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.risk.asset.DueStore.Asked;
import org.shouze.risk.asset.DueStore.Candidate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks whoever answers for an asset to see to what falls due, and ends that when the ledger shows it done (到期交办). */
@Component
class DueDesk {

    /** Two months: an evaluation has to be ordered. */
    static final int DAYS_AHEAD = 60;

    private final DueStore store;
    private final AssetRules rules;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    DueDesk(DueStore store, AssetRules rules, BusinessTime time, ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.time = time;
        this.events = events;
    }

    /** What falls due of a unit up to a day, the earliest first. */
    List<AssetDue> until(UUID unitId, LocalDate last) {
        var rule = rules.of(unitId);
        return store.candidates(unitId).stream()
                .flatMap(each -> DueRule.of(each.asset(), each.enteredOn(), rule).stream())
                .filter(due -> !due.dueOn().isAfter(last))
                .sorted(Comparator.comparing(AssetDue::dueOn))
                .toList();
    }

    /** A unit's day: what was asked for and is done, and what falls due within two months. */
    void bringUpToDate(UUID unitId) {
        var asked = store.asked(unitId);
        settle(asked, store.of(asked.stream().map(Asked::assetId).toList()));
        for (var due : until(unitId, time.today().plusDays(DAYS_AHEAD))) {
            responsible(due.asset()).filter(person -> store.ask(due)).ifPresent(person -> ask(due, person));
        }
    }

    /** Ends what was asked for of assets that have just changed, where that made it needless. */
    void changed(Collection<UUID> assetIds) {
        var asked = store.askedOf(assetIds);
        if (!asked.isEmpty()) {
            settle(asked, store.of(assetIds));
        }
    }

    private static Optional<Keeper> responsible(AssetView asset) {
        var keepers = asset.facts().keepers();
        return Stream.of(
                        Optional.ofNullable(asset.ownerGone() ? null : keepers.owner()),
                        Optional.ofNullable(keepers.operator()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void ask(AssetDue due, Keeper person) {
        var name = due.asset().facts().name();
        var sentence = "“" + name + "”的" + due.kind().label() + "于 " + due.dueOn() + " 到期，须在此前"
                + due.kind().task() + "。";
        events.publishEvent(new DueAsked(
                due.asset().unitId(),
                due.id(),
                person.personId(),
                due.kind().label() + "：" + name,
                sentence,
                due.dueOn(),
                due.asset().href()));
    }

    private void settle(List<Asked> asked, List<Candidate> known) {
        var byId = known.stream().collect(Collectors.toMap(each -> each.asset().id(), Function.identity()));
        for (var each : asked) {
            var candidate = byId.get(each.assetId());
            if (!isStillDue(each, candidate) && store.settle(each.id(), time.now())) {
                end(each, candidate);
            }
        }
    }

    private boolean isStillDue(Asked asked, @Nullable Candidate candidate) {
        return candidate != null
                && DueRule.of(
                                candidate.asset(),
                                candidate.enteredOn(),
                                rules.of(candidate.asset().unitId()))
                        .stream()
                        .anyMatch(
                                due -> due.kind() == asked.kind() && due.dueOn().equals(asked.dueOn()));
    }

    private void end(Asked asked, @Nullable Candidate candidate) {
        if (candidate == null) {
            return;
        }
        var asset = candidate.asset();
        var done = done(asked, asset);
        events.publishEvent(
                done.isPresent()
                        ? new DueSettled(
                                asset.unitId(),
                                asked.id(),
                                done.get(),
                                asked.kind().label() + "已办理：" + asset.facts().name(),
                                asset.href())
                        : new DueDropped(
                                asset.unitId(),
                                asked.id(),
                                asset.isClosed()
                                        ? "资产已关停"
                                        : "台账变更后不再需要" + asked.kind().label()));
    }

    /** The day on which it was done; empty where it is only no longer needed. */
    private Optional<LocalDate> done(Asked asked, AssetView asset) {
        if (asset.isClosed()) {
            return Optional.empty();
        }
        var protection = asset.facts().protection();
        return switch (asked.kind()) {
            case FILING -> protection.filingNo().isEmpty() ? Optional.empty() : Optional.of(time.today());
            case EVALUATION ->
                protection.level().isFiled()
                        ? Optional.ofNullable(protection.evaluatedOn()).filter(day -> !day.isAfter(time.today()))
                        : Optional.empty();
            case CONTRACT ->
                Optional.ofNullable(asset.facts().supply().contractEndsOn())
                        .filter(ends -> ends.isAfter(asked.dueOn()))
                        .map(ends -> time.today());
        };
    }
}
