package org.shouze.risk.asset;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An asset (资产).
 *
 * @param closedOn since when it is no longer in use; null while it is
 * @param ownerGone whether who is accountable has left the unit
 * @param revision counts its changes: who changes it says which one was seen
 */
public record AssetView(
        UUID id, UUID unitId, AssetFacts facts, @Nullable LocalDate closedOn, boolean ownerGone, int revision) {

    public boolean isClosed() {
        return closedOn != null;
    }

    /** Whether nobody answers for it: an alarm while it is in use. */
    public boolean isOwnerless() {
        return !isClosed() && (facts.keepers().owner() == null || ownerGone);
    }

    public String stateLabel() {
        return isClosed() ? "已关停" : "在用";
    }

    public String href() {
        return "/inventory/" + id;
    }
}
