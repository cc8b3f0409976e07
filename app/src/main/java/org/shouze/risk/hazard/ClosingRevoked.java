package org.shouze.risk.hazard;

import java.util.UUID;
import org.shouze.responsibility.obligation.evidence.EvidenceWithdrawn;

/** A hazard was closed by mistake and opened again (闭环撤销): its closing proves nothing. */
public record ClosingRevoked(UUID unitId, UUID sourceId, String reason) implements EvidenceWithdrawn {

    @Override
    public String sourceType() {
        return HazardsCleared.SOURCE_TYPE;
    }
}
