package org.shouze.responsibility.obligation.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.obligation.NewOccasion;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.shouze.responsibility.obligation.Occasions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/obligations")
class OccasionsApi {

    private final Occasions occasions;

    OccasionsApi(Occasions occasions) {
        this.occasions = occasions;
    }

    @PostMapping("/{id}/occasions")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(ObligationGrants.PROVE_ANY)
    List<OccurrenceResponse> register(@PathVariable String id, @RequestBody OccasionRequest request) {
        return occasions.register(Ids.parse(id), request.toOccasion()).stream()
                .map(OccurrenceResponse::of)
                .toList();
    }

    /** An event that brings the duty about: when, what, and by when to act where the plan names no limit. */
    record OccasionRequest(
            @Nullable OffsetDateTime at,
            @Nullable String what,
            @Nullable LocalDate dueOn) {

        NewOccasion toOccasion() {
            if (at == null) {
                throw Refusal.invalid("at", "请给出发生时间，例如 2026-03-10T09:30:00+08:00。");
            }
            return new NewOccasion(at, ProofRequest.orEmpty(what), dueOn);
        }
    }
}
