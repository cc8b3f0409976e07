package org.shouze.risk.asset;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** Something that falls due of an asset (到期事项). */
public record AssetDue(AssetView asset, DueKind kind, LocalDate dueOn) {

    /** The same for the same thing due on the same day: it is asked for once. */
    UUID id() {
        var name = asset.id() + " " + kind + " " + dueOn;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public boolean isLate(LocalDate today) {
        return dueOn.isBefore(today);
    }
}
