package org.shouze.responsibility.plan.web;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.plan.Coverage;
import org.shouze.responsibility.plan.DraftRef;
import org.shouze.responsibility.plan.DraftView;
import org.shouze.responsibility.plan.PlanDrafts;
import org.shouze.responsibility.plan.PlanGrants;
import org.shouze.responsibility.plan.PlanStep;
import org.shouze.responsibility.plan.Plans;
import org.shouze.responsibility.plan.web.ClauseRow.Opened;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(PlanGrants.EDIT)
class ObligationStepController {

    private final Plans plans;
    private final PlanDrafts drafts;
    private final ClauseRows rows;

    ObligationStepController(Plans plans, PlanDrafts drafts, ClauseRows rows) {
        this.plans = plans;
        this.drafts = drafts;
        this.rows = rows;
    }

    /** The clause that is worked on, and what the user has seen of the whole step. */
    record PlaceForm(String clause, @Nullable Long seen) {}

    @GetMapping("/plans/{id}/steps/obligations")
    ObligationStepPage show(@PathVariable UUID id) {
        return page(id, "");
    }

    @PostMapping("/plans/{id}/steps/obligations/confirm")
    Object confirm(@PathVariable UUID id, @RequestParam long seen) {
        try {
            drafts.confirm(new DraftRef(id, seen), PlanStep.OBLIGATIONS, false);
        } catch (Refusal refusal) {
            return page(id, Refused.shown(refusal));
        }
        return new RedirectView(Wizard.href(id, PlanStep.COVERAGE.code()));
    }

    @GetMapping("/plans/{id}/clauses/{clause}")
    ClauseFragment clause(
            @PathVariable UUID id, @PathVariable String clause, @RequestParam(defaultValue = "") String open) {
        var draft = drafts.get(id);
        var form = draft.reading().obligations().stream()
                .filter(one -> one.id().equals(open))
                .map(one -> ObligationForm.of(draft.revision(), one))
                .findFirst()
                .orElse(open.startsWith("add:") ? ObligationForm.empty(draft.revision()) : null);
        return new ClauseFragment(rows.one(id, clause, new Opened(open, form, "", "")), null);
    }

    @PostMapping("/plans/{id}/obligations/{key}")
    ClauseFragment correct(@PathVariable UUID id, @PathVariable String key, PlaceForm place, ObligationForm form) {
        return tried(
                id,
                place,
                () -> drafts.correctObligation(new DraftRef(id, form.revision()), key, form.wish()),
                problem -> new Opened(key, form.at(now(id)), "", problem));
    }

    @PostMapping("/plans/{id}/obligations/{key}/remove")
    ClauseFragment remove(
            @PathVariable UUID id, @PathVariable String key, PlaceForm place, @RequestParam long revision) {
        return tried(
                id,
                place,
                () -> drafts.removeObligation(new DraftRef(id, revision), key),
                problem -> new Opened("", null, "", problem));
    }

    @PostMapping("/plans/{id}/sentences/{position}/obligations")
    ClauseFragment add(@PathVariable UUID id, @PathVariable int position, PlaceForm place, ObligationForm form) {
        return tried(
                id,
                place,
                () -> drafts.addObligation(new DraftRef(id, form.revision()), position, form.wish()),
                problem -> new Opened("add:" + position, form.at(now(id)), "", problem));
    }

    @PostMapping("/plans/{id}/sentences/{position}/excuse")
    ClauseFragment excuse(
            @PathVariable UUID id,
            @PathVariable int position,
            PlaceForm place,
            @RequestParam String reason,
            @RequestParam long revision) {
        return tried(
                id,
                place,
                () -> drafts.excuse(new DraftRef(id, revision), position, reason),
                problem -> new Opened("excuse:" + position, null, reason, problem));
    }

    @PostMapping("/plans/{id}/sentences/{position}/reopen")
    ClauseFragment reopen(
            @PathVariable UUID id, @PathVariable int position, PlaceForm place, @RequestParam long revision) {
        return tried(
                id,
                place,
                () -> drafts.reopen(new DraftRef(id, revision), position),
                problem -> new Opened("", null, "", problem));
    }

    private ObligationStepPage page(UUID id, String problem) {
        var draft = drafts.get(id);
        var wizard =
                new Wizard(draft, PlanStep.OBLIGATIONS.code(), plans.inForce().isPresent());
        var open = plans.coverage(id).in(Coverage.State.OPEN).size();
        return new ObligationStepPage(wizard, rows.all(draft), open, problem);
    }

    private ClauseFragment tried(
            UUID id, PlaceForm place, Supplier<DraftView> change, Function<String, Opened> refused) {
        try {
            var after = change.get().revision();
            // NB: whoever has not seen the change before this one has not seen the step as it now stands.
            @Nullable Long seen = Objects.equals(place.seen(), after - 1) ? Long.valueOf(after) : null;
            return new ClauseFragment(rows.one(id, place.clause(), Opened.NOTHING), seen);
        } catch (Refusal refusal) {
            var opened = refused.apply(Refused.shown(refusal));
            return new ClauseFragment(rows.one(id, place.clause(), opened), null);
        }
    }

    private long now(UUID id) {
        return drafts.get(id).revision();
    }
}
