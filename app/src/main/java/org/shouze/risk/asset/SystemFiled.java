package org.shouze.risk.asset;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.obligation.evidence.EvidenceProduced;

/** A change of the ledger was filed in writing (系统变更已报备): it proves row M10, of this change alone. */
public record SystemFiled(UUID unitId, UUID sourceId, LocalDate effectiveOn, String title, String href)
        implements EvidenceProduced {

    @Override
    public String sourceType() {
        return "asset-filing";
    }

    @Override
    public String row() {
        return FilingRaised.ROW;
    }

    @Override
    public @Nullable UUID personId() {
        return null;
    }

    @Override
    public UUID occasionId() {
        return sourceId;
    }
}
