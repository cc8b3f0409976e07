package org.shouze.responsibility.obligation.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.NoticeView;
import org.shouze.platform.notify.Notices;
import org.shouze.platform.notify.NotifyGrants;
import org.shouze.responsibility.obligation.ChaseResult;
import org.shouze.responsibility.obligation.Chases;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.shouze.responsibility.obligation.Occurrences;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/occurrences")
class ChaseApi {

    private final Chases chases;
    private final Occurrences occurrences;
    private final Notices notices;

    ChaseApi(Chases chases, Occurrences occurrences, Notices notices) {
        this.chases = chases;
        this.occurrences = occurrences;
        this.notices = notices;
    }

    /** What to say, and why again on the same day. */
    record ChaseRequest(@Nullable String text, @Nullable String reason) {}

    /** Which occurrences to chase, what to say, and why again on the same day. */
    record ChaseListRequest(
            @Nullable List<UUID> ids,
            @Nullable String text,
            @Nullable String reason) {}

    @PostMapping("/{id}/chase")
    @Requires(ObligationGrants.CHASE)
    ChaseResult chase(@PathVariable String id, @RequestBody ChaseRequest request) {
        return chases.chase(
                Ids.parse(id), ProofRequest.orEmpty(request.text()), ProofRequest.orEmpty(request.reason()));
    }

    @PostMapping("/chase")
    @Requires(ObligationGrants.CHASE)
    ChaseResult chaseAll(@RequestBody ChaseListRequest request) {
        var ids = request.ids() == null ? List.<UUID>of() : request.ids();
        return chases.chaseAll(ids, ProofRequest.orEmpty(request.text()), ProofRequest.orEmpty(request.reason()));
    }

    /** The caller has taken note of what was said about the occurrence. */
    @PostMapping("/{id}/acknowledge")
    @Requires(NotifyGrants.OWN)
    ResponseEntity<Void> acknowledge(@PathVariable String id) {
        notices.acknowledge(Ids.parse(id));
        return ResponseEntity.noContent().build();
    }

    /** The reminders and chases of the occurrence with their receipts; without that right, the caller's own. */
    @GetMapping("/{id}/notices")
    @Requires(ObligationGrants.READ)
    List<NoticeView> notices(@PathVariable String id) {
        var occurrence = occurrences.get(Ids.parse(id)).id();
        return Acting.current().may(NotifyGrants.RECEIPTS)
                ? notices.ofSubject(occurrence)
                : notices.ownOfSubject(occurrence);
    }
}
