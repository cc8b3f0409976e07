package org.shouze.risk.hazard;

import java.time.LocalDate;
import java.util.UUID;
import org.shouze.responsibility.obligation.request.RequestFulfilled;

/** A hazard was mended, and somebody else has seen it (隐患整改交办办结). */
public record AssignmentFulfilled(UUID unitId, UUID sourceId, LocalDate effectiveOn, String title, String href)
        implements RequestFulfilled {

    @Override
    public String sourceType() {
        return HazardAssigned.SOURCE_TYPE;
    }
}
