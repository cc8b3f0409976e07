package org.shouze.responsibility.obligation.rest;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.Downloads;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.obligation.Evidence;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/evidence")
class EvidenceApi {

    private final Evidence evidence;
    private final Downloads downloads;

    EvidenceApi(Evidence evidence, Downloads downloads) {
        this.evidence = evidence;
        this.downloads = downloads;
    }

    @GetMapping
    @Requires(ObligationGrants.READ)
    PageResponse<EvidenceResponse> ledger(@ParameterObject ListQuery query) {
        return PageResponse.of(evidence.ledger(query.unitOrOwn(), query.after(), query.size()), EvidenceResponse::of);
    }

    @GetMapping("/{id}")
    @Requires(ObligationGrants.READ)
    EvidenceResponse get(@PathVariable String id) {
        return EvidenceResponse.of(evidence.get(Ids.parse(id)));
    }

    @GetMapping("/{id}/file")
    @Requires(ObligationGrants.READ)
    ResponseEntity<Resource> file(@PathVariable String id) {
        return downloads.answer(evidence.file(Ids.parse(id)));
    }

    /** Takes back a proof that was handed in; the ledger keeps both facts. */
    @PostMapping("/{id}/withdraw")
    @Requires(ObligationGrants.PROVE)
    EvidenceResponse withdraw(@PathVariable String id, @RequestBody ReasonRequest request) {
        evidence.withdraw(Ids.parse(id), ProofRequest.orEmpty(request.reason()));
        return get(id);
    }

    /** Why. */
    record ReasonRequest(@Nullable String reason) {}
}
