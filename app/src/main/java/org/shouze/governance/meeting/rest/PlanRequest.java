package org.shouze.governance.meeting.rest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.governance.meeting.NewMeeting;

/** A meeting to be planned; needed are kind, title, start and chairId. */
record PlanRequest(
        @Nullable MeetingKind kind,
        @Nullable String title,
        @Nullable OffsetDateTime start,
        @Nullable String place,
        @Nullable UUID chairId,
        @Nullable List<String> agenda,
        @Nullable Set<UUID> persons,
        @Nullable Boolean leadingGroup,
        @Nullable Boolean sectionHeads,
        @Nullable Set<UUID> deputies) {

    NewMeeting toNewMeeting() {
        return new NewMeeting(
                Given.required("kind", kind),
                Given.text(title),
                Given.required("start", start),
                Given.text(place),
                Given.required("chairId", chairId),
                agenda == null ? List.of() : agenda,
                Given.invitees(persons, leadingGroup, sectionHeads),
                deputies == null ? Set.of() : deputies);
    }
}
