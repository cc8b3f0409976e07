package org.shouze.risk.hazard.rest;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.risk.hazard.HazardBoard;
import org.shouze.risk.hazard.HazardBoards;
import org.shouze.risk.hazard.HazardGrants;
import org.shouze.risk.hazard.HazardReports;
import org.shouze.risk.hazard.HazardView;
import org.shouze.risk.hazard.HazardWork;
import org.shouze.risk.hazard.HazardWork.Assignment;
import org.shouze.risk.hazard.Hazards;
import org.shouze.risk.hazard.StepView;
import org.shouze.risk.hazard.signal.Severity;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hazards and their way, for programs. */
@RestController
@Requires(HazardGrants.READ)
class HazardApi {

    private final Hazards hazards;
    private final HazardReports reports;
    private final HazardWork work;
    private final HazardBoards boards;

    HazardApi(Hazards hazards, HazardReports reports, HazardWork work, HazardBoards boards) {
        this.hazards = hazards;
        this.reports = reports;
        this.work = work;
        this.boards = boards;
    }

    /** A stretch of hazards, the most urgent first; {@code next} goes into {@code after}, null at the end. */
    record HazardListResponse(
            List<HazardView> items, @Nullable UUID next) {}

    /** Who mends it until when; without a day it is the rule's. */
    record AssignmentRequest(
            @Nullable Integer revision,
            @Nullable UUID menderId,
            @Nullable Severity severity,
            @Nullable LocalDate dueOn) {}

    /** That somebody else has looked again. */
    record InspectionRequest(
            @Nullable Integer revision,
            @Nullable Boolean gone,
            @Nullable String note) {}

    /** Why something is none, or opened again. */
    record ReasonRequest(
            @Nullable Integer revision, @Nullable String reason) {}

    @GetMapping("/api/v1/hazards")
    HazardListResponse list(@ParameterObject HazardListRequest request) {
        var found = hazards.list(request.query());
        var items = found.stream().limit(request.most()).toList();
        return new HazardListResponse(
                items, found.size() > request.most() ? items.getLast().id() : null);
    }

    @PostMapping(path = "/api/v1/hazards", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(HazardGrants.REPORT)
    ResponseEntity<HazardView> report(@ParameterObject HazardRequest request) {
        var hazard = reports.report(request.draft());
        return ResponseEntity.created(URI.create("/api/v1/hazards/" + hazard.id()))
                .body(hazard);
    }

    @GetMapping("/api/v1/hazards/{id}")
    HazardView get(@PathVariable UUID id) {
        return hazards.get(id);
    }

    @GetMapping("/api/v1/hazards/{id}/steps")
    List<StepView> steps(@PathVariable UUID id) {
        return hazards.steps(id);
    }

    @PostMapping("/api/v1/hazards/{id}/assign")
    @Requires(HazardGrants.MANAGE)
    HazardView assign(@PathVariable UUID id, @RequestBody AssignmentRequest request) {
        return work.assign(
                id, seen(request.revision()), new Assignment(request.menderId(), request.severity(), request.dueOn()));
    }

    @PostMapping("/api/v1/hazards/{id}/reject")
    @Requires(HazardGrants.MANAGE)
    HazardView reject(@PathVariable UUID id, @RequestBody ReasonRequest request) {
        return work.reject(id, seen(request.revision()), text(request.reason()));
    }

    @PostMapping(path = "/api/v1/hazards/{id}/mend", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(HazardGrants.REPORT)
    HazardView mend(@PathVariable UUID id, @ParameterObject MendRequest request) {
        return work.mend(id, request.seen(), request.said(), HazardRequest.proof(request.proof()));
    }

    @PostMapping("/api/v1/hazards/{id}/inspect")
    @Requires(HazardGrants.MANAGE)
    HazardView inspect(@PathVariable UUID id, @RequestBody InspectionRequest request) {
        return work.inspect(id, seen(request.revision()), Boolean.TRUE.equals(request.gone()), text(request.note()));
    }

    @PostMapping("/api/v1/hazards/{id}/reopen")
    @Requires(HazardGrants.MANAGE)
    HazardView reopen(@PathVariable UUID id, @RequestBody ReasonRequest request) {
        return work.reopen(id, seen(request.revision()), text(request.reason()));
    }

    @GetMapping("/api/v1/hazard-board")
    HazardBoard board(@RequestParam(required = false) @Nullable UUID unit) {
        return boards.of(unit == null ? Acting.unit() : unit);
    }

    private static int seen(@Nullable Integer revision) {
        return revision == null ? 0 : revision;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
