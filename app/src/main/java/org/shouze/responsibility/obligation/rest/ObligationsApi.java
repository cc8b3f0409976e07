package org.shouze.responsibility.obligation.rest;

import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.obligation.BookOrder;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.shouze.responsibility.obligation.Obligations;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/obligations")
class ObligationsApi {

    private final Obligations obligations;

    ObligationsApi(Obligations obligations) {
        this.obligations = obligations;
    }

    @GetMapping
    @Requires(ObligationGrants.READ)
    PageResponse<ObligationResponse> list(@ParameterObject ListQuery query) {
        var slice = obligations.book(query.filter(), BookOrder.CLAUSE, query.after(), query.size());
        return PageResponse.of(slice, line -> ObligationResponse.of(line.obligation()));
    }

    @GetMapping("/{id}")
    @Requires(ObligationGrants.READ)
    ObligationResponse get(@PathVariable String id) {
        return ObligationResponse.of(obligations.get(Ids.parse(id)));
    }
}
