package org.shouze.responsibility.plan;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.responsibility.plan.adoption.AdoptedPlan;
import org.shouze.responsibility.plan.adoption.PlanAdoptionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down that a plan is in force, freezes its text with every trace, and tells the listeners. */
@Component
class Enactment {

    private final PlanStore plans;
    private final DraftStore drafts;
    private final ClauseStore clauses;
    private final ObjectProvider<PlanAdoptionListener> listeners;

    Enactment(PlanStore plans, DraftStore drafts, ClauseStore clauses, ObjectProvider<PlanAdoptionListener> listeners) {
        this.plans = plans;
        this.drafts = drafts;
        this.clauses = clauses;
        this.listeners = listeners;
    }

    void enact(PlanView plan, Draft draft, PlanView.Adoption adoption, @Nullable PlanView replaced) {
        if (replaced != null) {
            plans.change(replaced.id(), PlanState.SUPERSEDED);
        }
        var before = replaced == null ? null : replaced.id();
        var version = plans.nextVersion(plan.unitId());
        plans.adopt(plan.id(), version, adoption, Acting.current().accountId(), before);
        var reading = draft.reading();
        drafts.keep(plan, DraftStore.Stage.ADOPTED, draft, adoption.at());
        clauses.freeze(plan, reading, CoverageRule.of(reading));
        var adopted = new AdoptedPlan(
                plan.id(),
                plan.unitId(),
                plan.title(),
                before,
                adoption.effectiveOn(),
                AdoptedObligations.of(reading),
                Repetitions.of(reading.obligations()).told());
        listeners.orderedStream().forEach(listener -> listener.adopted(adopted));
    }
}
