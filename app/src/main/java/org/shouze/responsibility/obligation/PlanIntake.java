package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Cadence;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.responsibility.obligation.ChangeStore.Cause;
import org.shouze.responsibility.obligation.ChangeStore.Difference;
import org.shouze.responsibility.plan.adoption.AdoptedObligation;
import org.shouze.responsibility.plan.adoption.AdoptedPlan;
import org.shouze.responsibility.plan.adoption.PlanAdoptionListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes obligations of an adopted plan. Those of the replaced plan that go on keep their identity, the others end the day
 * before; of the occurrences only the future and unproven ones follow.
 */
@Component
class PlanIntake implements PlanAdoptionListener {

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final ObligationStore store;
    private final OccurrenceStore occurrences;
    private final ChangeStore changes;
    private final CatchUp catchUp;
    private final AdoptionProof proof;
    private final Reckoning reckoning;

    PlanIntake(
            ObligationStore store,
            OccurrenceStore occurrences,
            ChangeStore changes,
            CatchUp catchUp,
            AdoptionProof proof,
            Reckoning reckoning) {
        this.store = store;
        this.occurrences = occurrences;
        this.changes = changes;
        this.catchUp = catchUp;
        this.proof = proof;
        this.reckoning = reckoning;
    }

    @Override
    @Transactional
    public void adopted(AdoptedPlan plan) {
        occurrences.lock(plan.unitId());
        var old = replaced(plan);
        var continued = Succession.of(old, plan.obligations());
        var position = 0;
        for (var next : plan.obligations()) {
            var before = continued.get(next.key());
            if (before == null) {
                begin(plan, next, position++);
            } else {
                goOn(plan, before, next, position++);
            }
        }
        plan.repeated().forEach(each -> store.placeAgain(plan.planId(), each.key(), each.said()));
        old.stream().filter(each -> !continued.containsValue(each)).forEach(each -> drop(plan, each));
        catchUp.unit(plan.unitId());
        proof.enter(plan);
    }

    private List<ObligationView> replaced(AdoptedPlan plan) {
        var replaces = plan.replaces();
        return replaces == null
                ? List.of()
                : store.planned(plan.unitId(), EVER).stream()
                        .filter(each -> replaces.equals(each.planId()) && each.validTo() == null)
                        .toList();
    }

    private void begin(AdoptedPlan plan, AdoptedObligation next, int position) {
        var from = plan.effectiveOn();
        var obligation = view(plan, next, Ids.next(), from, from);
        store.insert(
                obligation,
                new ObligationStore.Origin(
                        null, null, position, reckoning.time().now()));
        store.place(obligation);
        changes.append(Cause.of(obligation, reason(plan)), List.of(new Difference("设立", "", obligation.title())));
    }

    private void goOn(AdoptedPlan plan, ObligationView before, AdoptedObligation next, int position) {
        var demand = demand(next);
        var moves = Differences.moveOccurrences(before.demand(), demand);
        var after =
                view(plan, next, before.id(), before.validFrom(), moves ? plan.effectiveOn() : before.scheduledFrom());
        store.update(after);
        store.moveTo(after.id(), position);
        store.place(after);
        if (moves) {
            occurrences.removeUnproven(after.id(), plan.effectiveOn());
        }
        var differences = new ArrayList<>(Differences.between(before, after));
        differences.add(new Difference("依据方案", "", "《" + plan.title() + "》"));
        changes.append(Cause.of(after, reason(plan)), differences);
    }

    private void drop(AdoptedPlan plan, ObligationView old) {
        var end = plan.effectiveOn().minusDays(1);
        var earliest = old.validFrom().minusDays(1);
        store.update(ended(old, end.isBefore(earliest) ? earliest : end));
        occurrences.removeUnproven(old.id(), plan.effectiveOn());
        changes.append(
                Cause.of(old, reason(plan)), List.of(new Difference("终止", "执行中", Words.day(end) + "终止，新方案未再要求")));
    }

    private static String reason(AdoptedPlan plan) {
        return "《" + plan.title() + "》自" + Words.day(plan.effectiveOn()) + "起施行";
    }

    static ObligationView ended(ObligationView old, LocalDate on) {
        return new ObligationView(
                old.id(),
                old.unitId(),
                old.planId(),
                old.planKey(),
                old.ownerId(),
                old.href(),
                old.wording(),
                old.demand(),
                old.validFrom(),
                old.scheduledFrom(),
                on);
    }

    private static ObligationView view(
            AdoptedPlan plan, AdoptedObligation next, UUID id, LocalDate validFrom, LocalDate scheduledFrom) {
        var wording = new Wording(next.clauseNumber(), next.clauseHeading(), next.sentence(), next.title(), next.row());
        return new ObligationView(
                id,
                plan.unitId(),
                plan.planId(),
                next.key(),
                null,
                "",
                wording,
                demand(next),
                validFrom,
                scheduledFrom,
                null);
    }

    private static Demand demand(AdoptedObligation next) {
        var cadence = Cadence.ofCode(next.cadence())
                .orElseThrow(
                        () -> Refusal.invalid("cadence", "义务“" + next.title() + "”的频次“" + next.cadence() + "”无法识别。"));
        return new Demand(
                next.responsible(), cadence, times(next.atLeast()), next.due(), null, next.within(), next.target());
    }

    private static int times(@Nullable Integer atLeast) {
        return atLeast == null ? 1 : Math.max(1, atLeast);
    }
}
