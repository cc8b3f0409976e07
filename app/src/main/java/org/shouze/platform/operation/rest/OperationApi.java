package org.shouze.platform.operation.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.operation.Deliveries;
import org.shouze.platform.operation.DeliveryView;
import org.shouze.platform.operation.JobView;
import org.shouze.platform.operation.Jobs;
import org.shouze.platform.operation.OperationGrants;
import org.shouze.platform.operation.Operations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operation")
@Requires(OperationGrants.MANAGE)
class OperationApi {

    private static final int MOST = 200;

    private final Operations operations;
    private final Jobs jobs;
    private final Deliveries deliveries;

    OperationApi(Operations operations, Jobs jobs, Deliveries deliveries) {
        this.operations = operations;
        this.jobs = jobs;
        this.deliveries = deliveries;
    }

    /** Why. */
    record GiveUpRequest(@Nullable String reason) {}

    /** How the platform fares, what is wrong first. */
    @GetMapping
    @Requires(OperationGrants.READ)
    StatusResponse status() {
        return StatusResponse.of(operations.status());
    }

    @GetMapping("/jobs")
    @Requires(OperationGrants.READ)
    List<JobView> jobs() {
        return jobs.all();
    }

    /** Brings the next run forward to now. */
    @PostMapping("/jobs/{name}/{instance}/run")
    ResponseEntity<Void> run(@PathVariable String name, @PathVariable String instance) {
        jobs.run(name, instance);
        return ResponseEntity.accepted().build();
    }

    /** Events that did not reach their listener, the oldest first. */
    @GetMapping("/events")
    @Requires(OperationGrants.READ)
    List<DeliveryView> events(@RequestParam(defaultValue = "50") int limit) {
        return deliveries.stuck(Math.clamp(limit, 1, MOST));
    }

    @PostMapping("/events/{id}/retry")
    ResponseEntity<Void> retry(@PathVariable UUID id) {
        deliveries.retry(id);
        return ResponseEntity.accepted().build();
    }

    @PostMapping("/events/{id}/abandon")
    ResponseEntity<Void> giveUp(@PathVariable UUID id, @RequestBody GiveUpRequest request) {
        deliveries.giveUp(id, request.reason() == null ? "" : request.reason());
        return ResponseEntity.noContent().build();
    }
}
