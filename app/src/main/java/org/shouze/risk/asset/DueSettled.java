package org.shouze.risk.asset;

import java.time.LocalDate;
import java.util.UUID;
import org.shouze.responsibility.obligation.request.RequestFulfilled;

/** What fell due of an asset is done, as the ledger shows (到期事项已办结). */
public record DueSettled(UUID unitId, UUID sourceId, LocalDate effectiveOn, String title, String href)
        implements RequestFulfilled {

    @Override
    public String sourceType() {
        return DueAsked.SOURCE_TYPE;
    }
}
