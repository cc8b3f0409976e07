package org.shouze.risk.asset;

import java.time.LocalDate;
import java.util.UUID;
import org.shouze.responsibility.obligation.request.ObligationRequested;

/** Something falls due of an asset, and whoever answers for it is asked to see to it (到期交办). */
public record DueAsked(
        UUID unitId, UUID sourceId, UUID ownerId, String title, String sentence, LocalDate dueOn, String href)
        implements ObligationRequested {

    static final String SOURCE_TYPE = "asset-due";

    @Override
    public String sourceType() {
        return SOURCE_TYPE;
    }
}
