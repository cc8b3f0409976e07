package org.shouze.responsibility.plan.rest;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.plan.DraftRef;
import org.shouze.responsibility.plan.GroupEntry;
import org.shouze.responsibility.plan.PlanAdoptions;
import org.shouze.responsibility.plan.PlanDrafts;
import org.shouze.responsibility.plan.PlanGrants;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The head and the leading group of a draft; with {@code If-Match} what others changed there since is not overwritten. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
@Requires(PlanGrants.EDIT)
class DraftGroupRestController {

    private final PlanDrafts drafts;
    private final PlanAdoptions adoptions;

    DraftGroupRestController(PlanDrafts drafts, PlanAdoptions adoptions) {
        this.drafts = drafts;
        this.adoptions = adoptions;
    }

    /** Corrects the head of the document; what is left out stays. */
    @PatchMapping("/head")
    ResponseEntity<DraftResponse> head(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
            @RequestBody HeadRequest request) {
        var head = request.over(drafts.get(id).reading().document());
        return RevisionTag.answer(HttpStatus.OK, drafts.correctHead(seen(id, tag), head));
    }

    /** Says where the office is and how many officers and liaisons the plan asks for; what is left out it does not ask for. */
    @PutMapping("/office")
    ResponseEntity<DraftResponse> office(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
            @RequestBody OfficeRequest request) {
        var changed = drafts.correctOffice(seen(id, tag), request.location(), request.officers(), request.liaisons());
        return RevisionTag.answer(HttpStatus.OK, changed);
    }

    /** The people of the draft, and whom each name means. */
    @GetMapping("/people")
    ResponseEntity<PlanPeopleResponse> people(@PathVariable UUID id) {
        var draft = drafts.get(id);
        return ResponseEntity.ok()
                .eTag(RevisionTag.of(draft.revision()))
                .body(PlanPeopleResponse.of(draft, adoptions.people(id)));
    }

    @PostMapping("/people")
    ResponseEntity<GroupEntry> add(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
            @RequestBody PlanPersonRequest request) {
        var changed = drafts.addPerson(seen(id, tag), request.fresh());
        var added = changed.people().getLast();
        return ResponseEntity.created(URI.create("/api/v1/plans/" + id + "/people/" + added.key()))
                .eTag(RevisionTag.of(changed.revision()))
                .body(added);
    }

    /** Corrects a person; what is left out stays. */
    @PatchMapping("/people/{key}")
    ResponseEntity<DraftResponse> correct(
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
            @RequestBody PlanPersonRequest request) {
        var before = drafts.get(id).people().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return RevisionTag.answer(HttpStatus.OK, drafts.correctPerson(seen(id, tag), request.over(before)));
    }

    @DeleteMapping("/people/{key}")
    ResponseEntity<DraftResponse> remove(
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag) {
        return RevisionTag.answer(HttpStatus.OK, drafts.removePerson(seen(id, tag), key));
    }

    private DraftRef seen(UUID id, @Nullable String tag) {
        return tag == null ? drafts.get(id).ref() : RevisionTag.required(id, tag);
    }
}
