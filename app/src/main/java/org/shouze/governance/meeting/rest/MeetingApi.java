package org.shouze.governance.meeting.rest;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.governance.meeting.MeetingBook;
import org.shouze.governance.meeting.MeetingFilter;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.governance.meeting.MeetingState;
import org.shouze.governance.meeting.Meetings;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/meetings")
@Requires(MeetingGrants.MANAGE)
class MeetingApi {

    private static final int HIGHEST_LIMIT = 199;

    private final Meetings meetings;
    private final MeetingBook book;
    private final BusinessTime time;

    MeetingApi(Meetings meetings, MeetingBook book, BusinessTime time) {
        this.meetings = meetings;
        this.book = book;
        this.time = time;
    }

    /** A new time and place. */
    record RescheduleRequest(
            @Nullable OffsetDateTime start, @Nullable String place) {}

    /** Who else is to be invited. */
    record InviteRequest(
            @Nullable Set<UUID> persons,
            @Nullable Boolean leadingGroup,
            @Nullable Boolean sectionHeads) {}

    /** When it really began, by default as planned, and ended, by default now. */
    record HoldRequest(
            @Nullable OffsetDateTime start, @Nullable OffsetDateTime end) {}

    /** Why. */
    record ReasonRequest(@Nullable String reason) {}

    @GetMapping
    @Requires(MeetingGrants.READ)
    MeetingResponse.ListResponse list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable MeetingKind kind,
            @RequestParam(required = false) @Nullable MeetingState state,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        var wanted = Math.clamp(limit, 1, HIGHEST_LIMIT);
        var filter =
                new MeetingFilter(year == null ? time.today().getYear() : year, kind, state, "", after, wanted + 1);
        var found = book.list(filter).stream().map(MeetingResponse::of).toList();
        var more = found.size() > wanted;
        return new MeetingResponse.ListResponse(
                more ? found.subList(0, wanted) : found,
                more ? found.get(wanted - 1).id() : null);
    }

    @GetMapping("/{id}")
    @Requires(MeetingGrants.READ)
    MeetingDetailResponse get(@PathVariable UUID id) {
        return MeetingDetailResponse.of(book.get(id));
    }

    @PostMapping
    ResponseEntity<MeetingDetailResponse> plan(@RequestBody PlanRequest request) {
        var id = meetings.plan(request.toNewMeeting()).meeting().id();
        return ResponseEntity.created(URI.create("/api/v1/meetings/" + id)).body(get(id));
    }

    @PostMapping("/{id}/reschedule")
    MeetingDetailResponse reschedule(@PathVariable UUID id, @RequestBody RescheduleRequest request) {
        meetings.reschedule(id, Given.required("start", request.start()), Given.text(request.place()));
        return get(id);
    }

    @PostMapping("/{id}/invitations")
    MeetingDetailResponse invite(@PathVariable UUID id, @RequestBody InviteRequest request) {
        meetings.invite(id, Given.invitees(request.persons(), request.leadingGroup(), request.sectionHeads()));
        return get(id);
    }

    @DeleteMapping("/{id}/invitations/{person}")
    MeetingDetailResponse uninvite(@PathVariable UUID id, @PathVariable UUID person) {
        meetings.uninvite(id, person);
        return get(id);
    }

    @PostMapping("/{id}/convene")
    MeetingDetailResponse convene(@PathVariable UUID id) {
        meetings.convene(id);
        return get(id);
    }

    @PostMapping("/{id}/hold")
    MeetingDetailResponse hold(@PathVariable UUID id, @RequestBody(required = false) @Nullable HoldRequest request) {
        var end = request == null || request.end() == null ? time.now() : request.end();
        meetings.hold(id, request == null ? null : request.start(), end);
        return get(id);
    }

    @PostMapping("/{id}/keep-as-other")
    MeetingDetailResponse keepAsOther(@PathVariable UUID id) {
        meetings.keepAsOther(id);
        return get(id);
    }

    @PostMapping("/{id}/cancel")
    MeetingDetailResponse cancel(@PathVariable UUID id, @RequestBody ReasonRequest request) {
        meetings.cancel(id, Given.text(request.reason()));
        return get(id);
    }
}
