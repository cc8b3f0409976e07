package org.shouze.risk.asset.rest;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.risk.asset.AssetField;
import org.shouze.risk.asset.AssetView;
import org.shouze.risk.asset.Assets;
import org.shouze.risk.asset.Keeper;

/** An asset, its fields in words, and what looks wrong in its numbers where it was just written. */
record AssetResponse(
        UUID id,
        UUID unitId,
        int revision,
        Map<AssetField, String> fields,
        @Nullable UUID ownerId,
        @Nullable UUID operatorId,
        @Nullable LocalDate closedOn,
        boolean ownerless,
        List<Finding> warnings) {

    static AssetResponse of(Assets.Written written) {
        return of(written.asset(), written.warnings());
    }

    static AssetResponse of(AssetView asset, List<Finding> warnings) {
        var fields = new EnumMap<AssetField, String>(AssetField.class);
        for (var field : AssetField.values()) {
            var text = field.of(asset.facts());
            if (!text.isEmpty()) {
                fields.put(field, text);
            }
        }
        var keepers = asset.facts().keepers();
        return new AssetResponse(
                asset.id(),
                asset.unitId(),
                asset.revision(),
                fields,
                id(keepers.owner()),
                id(keepers.operator()),
                asset.closedOn(),
                asset.isOwnerless(),
                warnings);
    }

    private static @Nullable UUID id(@Nullable Keeper keeper) {
        return keeper == null ? null : keeper.personId();
    }
}
