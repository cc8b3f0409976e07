package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;

/**
 * A meeting (会议) as others see it.
 *
 * @param start when it is to begin; once held, when it began
 * @param end when it ended, null until it was held
 * @param organiserId the person who planned it, null where the account stands for no person
 * @param cancelReason why it was cancelled, empty otherwise
 */
public record MeetingView(
        UUID id,
        UUID unitId,
        MeetingKind kind,
        MeetingState state,
        String title,
        OffsetDateTime start,
        @Nullable OffsetDateTime end,
        String place,
        UUID chairId,
        String chairName,
        List<String> agenda,
        @Nullable UUID organiserId,
        String organiserName,
        String cancelReason) {

    /** The business day it is planned for, or was held on. */
    public LocalDate day() {
        return BusinessTime.dayOf(start);
    }

    /** Its page. */
    public String href() {
        return "/meetings/" + id;
    }
}
