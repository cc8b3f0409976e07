package org.shouze.responsibility.plan.web;

import java.util.Objects;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.plan.DraftRef;
import org.shouze.responsibility.plan.Outline;
import org.shouze.responsibility.plan.PlanAdoptions;
import org.shouze.responsibility.plan.PlanDrafts;
import org.shouze.responsibility.plan.PlanGrants;
import org.shouze.responsibility.plan.PlanStep;
import org.shouze.responsibility.plan.Plans;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(PlanGrants.EDIT)
class AdoptionController {

    private final Plans plans;
    private final PlanDrafts drafts;
    private final PlanAdoptions adoptions;
    private final BusinessTime time;

    AdoptionController(Plans plans, PlanDrafts drafts, PlanAdoptions adoptions, BusinessTime time) {
        this.plans = plans;
        this.drafts = drafts;
        this.adoptions = adoptions;
        this.time = time;
    }

    @GetMapping("/plans/{id}/steps/coverage")
    CoverageStepPage coverage(@PathVariable UUID id) {
        return coverage(id, "");
    }

    @GetMapping("/plans/{id}/steps/comparison")
    Object comparison(@PathVariable UUID id) {
        var wizard = wizard(id, Wizard.COMPARISON);
        var inForce = plans.inForce();
        var comparison = plans.comparison(id);
        return inForce.isPresent() && comparison.isPresent()
                ? new ComparisonStepPage(wizard, inForce.get(), comparison.get(), adoptions.preview(id, time.today()))
                : new RedirectView(Wizard.href(id, Wizard.ADOPTION));
    }

    @GetMapping("/plans/{id}/steps/adoption")
    AdoptionStepPage adoption(@PathVariable UUID id) {
        return adoption(id, new AdoptionForm(time.today().toString(), "", false, false, true), "");
    }

    @PostMapping("/plans/{id}/steps/coverage/confirm")
    Object confirm(
            @PathVariable UUID id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "false") boolean acceptProposals) {
        try {
            drafts.confirm(new DraftRef(id, revision), PlanStep.COVERAGE, acceptProposals);
        } catch (Refusal refusal) {
            return coverage(id, Refused.shown(refusal));
        }
        var next = plans.inForce().isPresent() ? Wizard.COMPARISON : Wizard.ADOPTION;
        return new RedirectView(Wizard.href(id, next));
    }

    @PostMapping("/plans/{id}/adopt")
    Object adopt(@PathVariable UUID id, AdoptionForm form) {
        try {
            var plan = adoptions.adopt(id, form.wish());
            var from = Objects.requireNonNull(plan.adoption()).effectiveOn();
            Flash.say("方案已采用，自 " + from + " 起生效，为第 " + plan.version() + " 版。");
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.CONFLICT) {
                throw refusal;
            }
            return adoption(id, form, Refused.shown(refusal));
        }
        return new RedirectView("/plans/" + id);
    }

    private CoverageStepPage coverage(UUID id, String problem) {
        var wizard = wizard(id, PlanStep.COVERAGE.code());
        var outline = Outline.of(wizard.draft().reading().clauses());
        return new CoverageStepPage(wizard, plans.coverage(id), outline, problem);
    }

    private AdoptionStepPage adoption(UUID id, AdoptionForm form, String problem) {
        var on = form.date();
        var preview = adoptions.preview(id, on == null ? time.today() : on);
        return new AdoptionStepPage(wizard(id, Wizard.ADOPTION), preview, form, problem);
    }

    private Wizard wizard(UUID id, String step) {
        return new Wizard(drafts.get(id), step, plans.inForce().isPresent());
    }
}
