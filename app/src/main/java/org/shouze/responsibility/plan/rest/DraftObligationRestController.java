package org.shouze.responsibility.plan.rest;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.plan.DraftRef;
import org.shouze.responsibility.plan.DraftView;
import org.shouze.responsibility.plan.PlanDrafts;
import org.shouze.responsibility.plan.PlanGrants;
import org.shouze.responsibility.plan.Plans;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The obligations of a plan, one by one; with {@code If-Match} what others changed there since is not overwritten. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
@Requires(PlanGrants.EDIT)
class DraftObligationRestController {

    private final Plans plans;
    private final PlanDrafts drafts;

    DraftObligationRestController(Plans plans, PlanDrafts drafts) {
        this.plans = plans;
        this.drafts = drafts;
    }

    /** What the plan demands, as corrected until now or as adopted. */
    @GetMapping("/obligations")
    @Requires(PlanGrants.READ)
    List<Obligation> list(@PathVariable UUID id) {
        return plans.reading(id).obligations();
    }

    /** One of them, by its key in the reading. */
    @GetMapping("/obligations/{key}")
    @Requires(PlanGrants.READ)
    Obligation get(@PathVariable UUID id, @PathVariable String key) {
        return list(id).stream().filter(one -> one.id().equals(key)).findFirst().orElseThrow(Refusal::notFound);
    }

    /** Adds an obligation to the sentence at a position of the coverage. */
    @PostMapping("/sentences/{position}/obligations")
    ResponseEntity<Obligation> add(
            @PathVariable UUID id,
            @PathVariable int position,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
            @RequestBody PlanObligationRequest request) {
        var changed = drafts.addObligation(seen(id, tag), position, request.wish());
        var key = changed.reading().sentences().get(position).obligationIds().getLast();
        return ResponseEntity.created(URI.create("/api/v1/plans/" + id + "/obligations/" + key))
                .eTag(RevisionTag.of(changed.revision()))
                .body(get(id, key));
    }

    /** Says anew what an obligation demands; clause and sentence stay. */
    @PutMapping("/obligations/{key}")
    ResponseEntity<DraftResponse> correct(
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
            @RequestBody PlanObligationRequest request) {
        return answer(drafts.correctObligation(seen(id, tag), key, request.wish()));
    }

    /** Removes an obligation; a sentence that loses its last one is open until it gets a reason. */
    @DeleteMapping("/obligations/{key}")
    ResponseEntity<DraftResponse> remove(
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag) {
        return answer(drafts.removeObligation(seen(id, tag), key));
    }

    private static ResponseEntity<DraftResponse> answer(DraftView changed) {
        return RevisionTag.answer(HttpStatus.OK, changed);
    }

    private DraftRef seen(UUID id, @Nullable String tag) {
        return tag == null ? drafts.get(id).ref() : RevisionTag.required(id, tag);
    }
}
