package org.shouze.responsibility.obligation.rest;

import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.obligation.Evidence;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/evidence")
class EvidenceApi {

    private final Evidence evidence;

    EvidenceApi(Evidence evidence) {
        this.evidence = evidence;
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
}
