package org.shouze.risk.hazard;

import java.time.LocalDate;
import java.util.UUID;
import org.shouze.responsibility.obligation.request.ObligationRequested;

/** Somebody has to mend a hazard by a day (隐患整改交办); each assignment and each extension is one of its own. */
public record HazardAssigned(
        UUID unitId, UUID sourceId, UUID ownerId, String title, String sentence, LocalDate dueOn, String href)
        implements ObligationRequested {

    static final String SOURCE_TYPE = "hazard";

    @Override
    public String sourceType() {
        return SOURCE_TYPE;
    }
}
