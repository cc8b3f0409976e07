package org.shouze.risk.asset;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of the ledger that has to be filed in writing (系统变更报备).
 *
 * @param assetName as it was called when the filing arose
 * @param what the change in words
 * @param aroseOn when it was entered
 * @param dueOn the last day to file it
 * @param filedOn when it was filed; null while it is not
 * @param fileId the receipt; null where none was kept
 * @param reason why it needs no filing; empty where it does
 * @param settledBy who noted it as filed or needless
 */
public record FilingView(
        UUID id,
        UUID unitId,
        UUID assetId,
        String assetName,
        FilingKind kind,
        String what,
        LocalDate aroseOn,
        LocalDate dueOn,
        FilingState state,
        @Nullable LocalDate filedOn,
        String recipient,
        String documentNo,
        @Nullable UUID fileId,
        String reason,
        String settledBy,
        int revision) {

    public boolean isOpen() {
        return state == FilingState.OPEN;
    }

    /** Whether it was or is late, on a day. */
    public boolean isLate(LocalDate today) {
        var until = filedOn == null ? today : filedOn;
        return state != FilingState.DISMISSED && until.isAfter(dueOn);
    }

    public String title() {
        return kind.label() + "：" + assetName;
    }

    public String href() {
        return "/inventory/filings/" + id;
    }
}
