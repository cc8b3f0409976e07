package org.shouze.governance.meeting;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A meeting as it is to be planned (拟开会议).
 *
 * @param agenda one line an item, may be empty
 * @param deputies whose quarter it is to prove; only for {@link MeetingKind#QUARTERLY}
 */
public record NewMeeting(
        MeetingKind kind,
        String title,
        OffsetDateTime start,
        String place,
        UUID chairId,
        List<String> agenda,
        Invitees invitees,
        Set<UUID> deputies) {

    public NewMeeting {
        agenda = List.copyOf(agenda);
        deputies = Set.copyOf(deputies);
    }
}
