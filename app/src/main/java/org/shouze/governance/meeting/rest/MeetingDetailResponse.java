package org.shouze.governance.meeting.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.governance.meeting.Guest;
import org.shouze.governance.meeting.MeetingDetail;
import org.shouze.governance.meeting.MinutesView;
import org.shouze.governance.meeting.ResolutionView;
import org.shouze.governance.meeting.SignInWay;
import org.shouze.governance.meeting.SignOffView;

/** A meeting with everything on record; {@code warnings} say what would keep it from proving its row. */
record MeetingDetailResponse(
        MeetingResponse meeting,
        List<GuestResponse> guests,
        List<MinutesView> minutes,
        List<ResolutionView> resolutions,
        @Nullable SignOffView signOff,
        List<String> warnings) {

    /** A guest and the attendance; {@code way} is null while nobody recorded any. */
    record GuestResponse(
            UUID personId,
            String name,
            String section,
            boolean concerned,
            boolean present,
            @Nullable SignInWay way,
            String note) {

        static GuestResponse of(Guest guest) {
            var fact = guest.attendance();
            return new GuestResponse(
                    guest.personId(),
                    guest.name(),
                    guest.section(),
                    guest.concerned(),
                    guest.isPresent(),
                    fact == null ? null : fact.way(),
                    fact == null ? "" : fact.note());
        }
    }

    static MeetingDetailResponse of(MeetingDetail detail) {
        return new MeetingDetailResponse(
                MeetingResponse.of(detail.meeting()),
                detail.guests().stream().map(GuestResponse::of).toList(),
                detail.minutes(),
                detail.resolutions(),
                detail.signOff(),
                detail.warnings());
    }
}
