package org.shouze.risk.hazard;

import java.util.UUID;
import org.shouze.responsibility.obligation.request.RequestDropped;

/** Whoever was to mend a hazard no longer has to, or by another day (隐患整改交办撤销). */
public record AssignmentDropped(UUID unitId, UUID sourceId, String reason) implements RequestDropped {

    @Override
    public String sourceType() {
        return HazardAssigned.SOURCE_TYPE;
    }
}
