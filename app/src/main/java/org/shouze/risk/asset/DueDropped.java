package org.shouze.risk.asset;

import java.util.UUID;
import org.shouze.responsibility.obligation.request.RequestDropped;

/** What fell due of an asset is no longer needed (到期事项撤销). */
public record DueDropped(UUID unitId, UUID sourceId, String reason) implements RequestDropped {

    @Override
    public String sourceType() {
        return DueAsked.SOURCE_TYPE;
    }
}
