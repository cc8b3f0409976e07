package org.shouze.responsibility.obligation.rest;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.obligation.BookOrder;
import org.shouze.responsibility.obligation.Evidence;
import org.shouze.responsibility.obligation.NewProof;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.shouze.responsibility.obligation.Occurrences;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/occurrences")
class OccurrencesApi {

    private final Occurrences occurrences;
    private final Evidence evidence;

    OccurrencesApi(Occurrences occurrences, Evidence evidence) {
        this.occurrences = occurrences;
        this.evidence = evidence;
    }

    @GetMapping
    @Requires(ObligationGrants.READ)
    PageResponse<OccurrenceResponse> list(@ParameterObject ListQuery query) {
        var slice = occurrences.list(query.filter(), BookOrder.MONTH, query.after(), query.size());
        return PageResponse.of(slice, OccurrenceResponse::of);
    }

    @GetMapping("/{id}")
    @Requires(ObligationGrants.READ)
    OccurrenceResponse get(@PathVariable String id) {
        return OccurrenceResponse.of(occurrences.get(Ids.parse(id)));
    }

    @GetMapping("/{id}/evidence")
    @Requires(ObligationGrants.READ)
    List<EvidenceResponse> evidence(@PathVariable String id) {
        var occurrence = occurrences.get(Ids.parse(id));
        return evidence.ofOccurrence(occurrence.id()).stream()
                .map(EvidenceResponse::of)
                .toList();
    }

    @PostMapping(path = "/{id}/evidence", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(ObligationGrants.PROVE)
    ResponseEntity<EvidenceResponse> note(@PathVariable String id, @RequestBody ProofRequest request) {
        return created(Ids.parse(id), request.toProof(null));
    }

    @PostMapping(path = "/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(ObligationGrants.PROVE)
    ResponseEntity<EvidenceResponse> upload(
            @PathVariable String id,
            @RequestParam MultipartFile file,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate effectiveOn,
            @RequestParam(required = false) @Nullable String note) {
        var name = file.getOriginalFilename();
        var upload = new NewProof.WithForm(name == null ? "" : name, file::getInputStream);
        return created(Ids.parse(id), new ProofRequest(effectiveOn, note, null, null).toProof(upload));
    }

    private ResponseEntity<EvidenceResponse> created(UUID occurrence, NewProof proof) {
        var entry = EvidenceResponse.of(evidence.upload(occurrence, proof));
        return ResponseEntity.created(URI.create("/api/v1/evidence/" + entry.id()))
                .body(entry);
    }

    @PostMapping("/{id}/exempt")
    @Requires(ObligationGrants.EXEMPT)
    OccurrenceResponse exempt(@PathVariable String id, @RequestBody ExemptRequest request) {
        if (request.approver() == null) {
            throw Refusal.invalid("approver", "请给出批准人的人员编号。");
        }
        return OccurrenceResponse.of(
                occurrences.exempt(Ids.parse(id), ProofRequest.orEmpty(request.reason()), request.approver()));
    }

    @PatchMapping("/{id}")
    @Requires(ObligationGrants.MANAGE)
    OccurrenceResponse changeDue(@PathVariable String id, @RequestBody DueDateRequest request) {
        if (request.dueOn() == null) {
            throw Refusal.invalid("dueOn", "请给出新的截止日期，例如 2026-03-31。");
        }
        return OccurrenceResponse.of(
                occurrences.changeDueDate(Ids.parse(id), request.dueOn(), ProofRequest.orEmpty(request.reason())));
    }

    /** Another due date and why. */
    record DueDateRequest(
            @Nullable LocalDate dueOn, @Nullable String reason) {}

    /** Why nothing has to be done, and the person who approved it. */
    record ExemptRequest(@Nullable String reason, @Nullable UUID approver) {}
}
