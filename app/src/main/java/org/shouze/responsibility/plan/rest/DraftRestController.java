package org.shouze.responsibility.plan.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReadingJson;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.plan.DraftRef;
import org.shouze.responsibility.plan.PlanDrafts;
import org.shouze.responsibility.plan.PlanGrants;
import org.shouze.responsibility.plan.PlanStep;
import org.shouze.responsibility.plan.Plans;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/plans/{id}")
@Requires(PlanGrants.EDIT)
class DraftRestController {

    private final Plans plans;
    private final PlanDrafts drafts;

    DraftRestController(Plans plans, PlanDrafts drafts) {
        this.plans = plans;
        this.drafts = drafts;
    }

    /** The reading in its published JSON; of a draft with its revision as the entity tag. */
    @GetMapping(path = "/reading", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(PlanGrants.READ)
    ResponseEntity<String> reading(@PathVariable UUID id) {
        // NB: the revision is read first: if somebody saves between, the tag is the older one and a PUT conflicts.
        var revision = plans.revision(id);
        return ResponseEntity.ok().eTag(RevisionTag.of(revision)).body(PlanReadingJson.write(plans.reading(id)));
    }

    /** Puts a whole corrected reading in place; {@code If-Match} carries the entity tag that was read. */
    @PutMapping("/reading")
    ResponseEntity<DraftResponse> replace(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
            @RequestBody ReadingRequest request) {
        return RevisionTag.answer(
                HttpStatus.OK, drafts.replaceReading(RevisionTag.required(id, tag), request.reading()));
    }

    @PostMapping("/confirm")
    DraftResponse confirm(@PathVariable UUID id, @RequestBody ConfirmRequest request) {
        var step = PlanStep.ofCode(request.step() == null ? "" : request.step())
                .orElseThrow(() -> Refusal.invalid("step", "step 应为 group、obligations 或 coverage。"));
        var seen = request.revision();
        var revision = seen == null ? plans.revision(id) : seen;
        return DraftResponse.of(
                drafts.confirm(new DraftRef(id, revision), step, Boolean.TRUE.equals(request.acceptProposals())));
    }

    /** Says whom a name of the plan means. */
    @PostMapping("/matches")
    DraftResponse match(@PathVariable UUID id, @RequestBody MatchRequest request) {
        var name = request.name() == null ? "" : request.name();
        return DraftResponse.of(drafts.matchPerson(now(id), name, request.personId()));
    }

    @PostMapping("/sentences/{position}/excuse")
    DraftResponse excuse(@PathVariable UUID id, @PathVariable int position, @RequestBody ReasonRequest request) {
        var reason = request.reason() == null ? "" : request.reason();
        return DraftResponse.of(drafts.excuse(now(id), position, reason));
    }

    @PostMapping("/sentences/{position}/reopen")
    DraftResponse reopen(@PathVariable UUID id, @PathVariable int position) {
        return DraftResponse.of(drafts.reopen(now(id), position));
    }

    private DraftRef now(UUID id) {
        return new DraftRef(id, plans.revision(id));
    }
}
