package org.shouze.responsibility.plan.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.plan.DraftRef;
import org.shouze.responsibility.plan.DraftView;
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
class GroupStepController {

    private final Plans plans;
    private final PlanDrafts drafts;
    private final PlanAdoptions adoptions;

    GroupStepController(Plans plans, PlanDrafts drafts, PlanAdoptions adoptions) {
        this.plans = plans;
        this.drafts = drafts;
        this.adoptions = adoptions;
    }

    @GetMapping("/plans/{id}/steps/group")
    GroupStepPage show(@PathVariable UUID id, @RequestParam(defaultValue = "") String edit) {
        var draft = drafts.get(id);
        var person = draft.people().stream()
                .filter(entry -> entry.key().equals(edit))
                .map(entry -> PersonForm.of(draft.revision(), entry))
                .findFirst()
                .orElse("new".equals(edit) ? PersonForm.empty(draft.revision()) : null);
        return page(draft, edit, person, "head".equals(edit) ? HeadForm.of(draft) : null, "");
    }

    @PostMapping("/plans/{id}/people/{key}")
    Object correct(@PathVariable UUID id, @PathVariable String key, PersonForm form) {
        return tried(id, key, form, () -> {
            var ref = new DraftRef(id, form.revision());
            if ("new".equals(key)) {
                drafts.addPerson(ref, form.entry(key));
            } else {
                drafts.correctPerson(ref, form.entry(key));
            }
        });
    }

    @PostMapping("/plans/{id}/people/{key}/remove")
    Object remove(@PathVariable UUID id, @PathVariable String key, @RequestParam long revision) {
        return tried(id, "", null, () -> drafts.removePerson(new DraftRef(id, revision), key));
    }

    @PostMapping("/plans/{id}/match")
    Object match(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable UUID personId,
            @RequestParam long revision) {
        return tried(id, "", null, () -> drafts.matchPerson(new DraftRef(id, revision), name, personId));
    }

    @PostMapping("/plans/{id}/head")
    Object head(@PathVariable UUID id, HeadForm form) {
        try {
            var officers = Typed.count("officers", "网络安全员人数", form.officers());
            var liaisons = Typed.count("liaisons", "网络安全联络员人数", form.liaisons());
            var seen = new DraftRef(id, form.revision());
            drafts.correctHead(seen, form.facts());
            drafts.correctOffice(seen, Typed.orNull(form.location()), officers, liaisons);
        } catch (Refusal refusal) {
            var problem = Refused.shown(refusal);
            var draft = drafts.get(id);
            return page(draft, "head", null, form.at(draft.revision()), problem);
        }
        return back(id);
    }

    @PostMapping("/plans/{id}/steps/group/confirm")
    Object confirm(@PathVariable UUID id, @RequestParam long revision) {
        try {
            drafts.confirm(new DraftRef(id, revision), PlanStep.GROUP, false);
        } catch (Refusal refusal) {
            return page(drafts.get(id), "", null, null, Refused.shown(refusal));
        }
        return new RedirectView(Wizard.href(id, PlanStep.OBLIGATIONS.code()));
    }

    private Object tried(UUID id, String editing, @Nullable PersonForm form, Runnable change) {
        try {
            change.run();
        } catch (Refusal refusal) {
            var problem = Refused.shown(refusal);
            var draft = drafts.get(id);
            var typed = form == null ? null : form.at(draft.revision());
            return page(draft, editing, typed, null, problem);
        }
        return back(id);
    }

    private GroupStepPage page(
            DraftView draft, String editing, @Nullable PersonForm person, @Nullable HeadForm head, String problem) {
        var wizard = new Wizard(draft, PlanStep.GROUP.code(), plans.inForce().isPresent());
        var people = adoptions.people(draft.plan().id());
        var earlier = plans.sameFileBefore(draft.plan().id()).orElse(null);
        return new GroupStepPage(wizard, earlier, people, editing, person, head, problem);
    }

    private static RedirectView back(UUID id) {
        return new RedirectView(Wizard.href(id, PlanStep.GROUP.code()));
    }
}
