package org.shouze.risk.hazard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.obligation.evidence.EvidenceProduced;

/**
 * A hazard was closed and left none past due behind (隐患清零): it proves row M14. While another is past due, closing one proves
 * nothing.
 *
 * @param sourceId the assignment that was closed: a hazard that comes back is proven again
 */
public record HazardsCleared(UUID unitId, UUID sourceId, LocalDate effectiveOn, String title, String href)
        implements EvidenceProduced {

    static final String SOURCE_TYPE = "hazard";

    @Override
    public String sourceType() {
        return SOURCE_TYPE;
    }

    @Override
    public String row() {
        return "M14";
    }

    @Override
    public @Nullable UUID personId() {
        return null;
    }
}
