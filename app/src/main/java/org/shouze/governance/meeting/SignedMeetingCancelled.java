package org.shouze.governance.meeting;

import java.util.UUID;
import org.shouze.responsibility.obligation.evidence.EvidenceWithdrawn;

/** A meeting already signed off was cancelled (已签发会议被取消): it proves nothing any more. */
public record SignedMeetingCancelled(UUID unitId, UUID sourceId, String reason) implements EvidenceWithdrawn {

    @Override
    public String sourceType() {
        return MeetingSignedOff.SOURCE_TYPE;
    }
}
