package org.shouze.governance.meeting.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.governance.meeting.MeetingState;
import org.shouze.governance.meeting.MeetingView;

/** A meeting in a list. */
record MeetingResponse(
        UUID id,
        UUID unitId,
        MeetingKind kind,
        MeetingState state,
        String title,
        OffsetDateTime start,
        @Nullable OffsetDateTime end,
        LocalDate day,
        String place,
        UUID chairId,
        String chairName,
        List<String> agenda,
        String cancelReason) {

    static MeetingResponse of(MeetingView meeting) {
        return new MeetingResponse(
                meeting.id(),
                meeting.unitId(),
                meeting.kind(),
                meeting.state(),
                meeting.title(),
                meeting.start(),
                meeting.end(),
                meeting.day(),
                meeting.place(),
                meeting.chairId(),
                meeting.chairName(),
                meeting.agenda(),
                meeting.cancelReason());
    }

    /** A stretch of the list; {@code next} is what to ask for after, null at the end. */
    record ListResponse(
            List<MeetingResponse> items, @Nullable UUID next) {}
}
