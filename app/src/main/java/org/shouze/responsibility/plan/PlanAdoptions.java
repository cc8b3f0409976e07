package org.shouze.responsibility.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts plans into force (方案采用), whole or not at all. */
@Service
public class PlanAdoptions {

    private final PlanStore plans;
    private final DraftStore drafts;
    private final GroupInstallation group;
    private final Enactment enactment;
    private final BusinessTime time;

    PlanAdoptions(PlanStore plans, DraftStore drafts, GroupInstallation group, Enactment enactment, BusinessTime time) {
        this.plans = plans;
        this.drafts = drafts;
        this.group = group;
        this.enactment = enactment;
        this.time = time;
    }

    /** Whom each name of a draft means. */
    @Transactional(readOnly = true)
    @Requires(PlanGrants.EDIT)
    public List<PersonMatch> people(UUID planId) {
        var plan = plans.find(planId).filter(PlanView::isDraft).orElseThrow(Refusal::notFound);
        return group.people(plan.unitId(), draft(planId));
    }

    /** What adopting the draft on a day would do, and what stands in its way. */
    @Transactional(readOnly = true)
    @Requires(PlanGrants.EDIT)
    public AdoptionPreview preview(UUID planId, LocalDate effectiveOn) {
        var plan = plans.find(planId).filter(PlanView::isDraft).orElseThrow(Refusal::notFound);
        var draft = draft(planId);
        var found = group.survey(plan.unitId(), draft, effectiveOn);
        var change = found.change();
        var said = Repetitions.of(draft.obligations());
        return new AdoptionPreview(
                plans.inForce(plan.unitId()).orElse(null),
                found.people(),
                change.opening(),
                change.kept(),
                change.conflicting(),
                change.left(),
                found.missingSections(),
                said.kept().size(),
                said.repeated().size(),
                AdoptionRule.blockers(draft, found.people()));
    }

    /**
     * Adopts a draft: makes missing persons, sections and appointments from the day on, supersedes the plan in force, freezes
     * the text with its traces, and has the obligations made. If any of this fails, nothing has happened.
     *
     * @throws Refusal when a step is unconfirmed, a sentence open, a name ambiguous, the wish incomplete, or somebody else
     *     holds a post for one and {@code endConflicting} is not given
     */
    @Transactional
    @Requires(PlanGrants.ADOPT)
    public PlanView adopt(UUID planId, AdoptionWish wish) {
        // NB: two drafts of a unit at once would each supersede the same plan: the second waits here and then sees the
        // first.
        plans.lockUnit(plans.find(planId).orElseThrow(Refusal::notFound).unitId());
        var plan = plans.lock(planId).orElseThrow(Refusal::notFound);
        if (!plan.isDraft()) {
            throw Refusal.conflict("这份方案" + plan.state().label() + "，不能再次采用。");
        }
        var draft = drafts.lock(planId).orElseThrow(Refusal::notFound).draft();
        var inForce = plans.inForce(plan.unitId()).orElse(null);
        var findings = AdoptionRule.findings(wish, inForce, time.today());
        var from = wish.effectiveOn();
        if (!findings.isEmpty() || from == null) {
            throw Refusal.invalid(findings);
        }
        var found = group.survey(plan.unitId(), draft, from);
        var blockers = AdoptionRule.blockers(draft, found.people());
        if (!blockers.isEmpty()) {
            throw Refusal.rule(String.join("", blockers));
        }
        group.install(plan, found, from, wish);
        var adoption = new PlanView.Adoption(
                from, time.now(), wish.approver().strip(), Acting.current().name());
        enactment.enact(plan, draft, adoption, inForce);
        return plans.find(planId).orElseThrow(Refusal::notFound);
    }

    private Draft draft(UUID planId) {
        return drafts.find(planId).orElseThrow(Refusal::notFound).draft();
    }
}
