package org.shouze.responsibility.obligation.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.obligation.BookOrder;
import org.shouze.responsibility.obligation.ChangeView;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.shouze.responsibility.obligation.Obligations;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    /** What was changed, when, by whom and why; the latest first. */
    @GetMapping("/{id}/history")
    @Requires(ObligationGrants.READ)
    List<ChangeView> history(@PathVariable String id) {
        return obligations.history(Ids.parse(id));
    }

    /** Corrects an obligation from today on; what the request leaves out stays. */
    @PatchMapping("/{id}")
    @Requires(ObligationGrants.MANAGE)
    ObligationResponse change(@PathVariable String id, @RequestBody ChangeRequest request) {
        var before = obligations.get(Ids.parse(id));
        return ObligationResponse.of(obligations.change(before.id(), request.toChange(before)));
    }

    /** Ends an obligation with today. */
    @PostMapping("/{id}/end")
    @Requires(ObligationGrants.MANAGE)
    ObligationResponse end(@PathVariable String id, @RequestBody EndRequest request) {
        if (request.approver() == null) {
            throw Refusal.invalid("approver", "请给出批准人的人员编号。");
        }
        obligations.end(Ids.parse(id), ProofRequest.orEmpty(request.reason()), request.approver());
        return get(id);
    }

    /** Why it ends, and the person who approved it. */
    record EndRequest(@Nullable String reason, @Nullable UUID approver) {}
}
