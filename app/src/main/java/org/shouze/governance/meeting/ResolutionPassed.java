package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.shouze.responsibility.obligation.request.ObligationRequested;

/** A resolution became binding with its meeting's sign-off (议定事项生效): somebody has to do it by a day. */
public record ResolutionPassed(
        UUID unitId, UUID sourceId, UUID ownerId, String title, String sentence, LocalDate dueOn, String href)
        implements ObligationRequested {

    @Override
    public String sourceType() {
        return "resolution";
    }
}
