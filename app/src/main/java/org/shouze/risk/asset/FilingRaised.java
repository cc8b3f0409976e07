package org.shouze.risk.asset;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.shouze.responsibility.obligation.occasion.OccasionRaised;

/** A change of the ledger has to be filed (报备事由发生). */
public record FilingRaised(UUID unitId, UUID sourceId, OffsetDateTime at, String what, LocalDate dueOn)
        implements OccasionRaised {

    static final String ROW = "M10";

    @Override
    public String row() {
        return ROW;
    }
}
