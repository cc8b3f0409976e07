package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.shouze.responsibility.obligation.evidence.EvidenceProduced;

/** A meeting was signed off by its chair (会议已签发) and proves a row for one person. */
public record MeetingSignedOff(
        UUID unitId, UUID sourceId, String row, UUID personId, LocalDate effectiveOn, String title, String href)
        implements EvidenceProduced {

    static final String SOURCE_TYPE = "meeting";

    @Override
    public String sourceType() {
        return SOURCE_TYPE;
    }
}
