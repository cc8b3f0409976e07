package org.shouze.risk.asset.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.risk.asset.AssetKind;
import org.shouze.risk.asset.AssetNetwork;
import org.shouze.risk.asset.AssetQuery;
import org.shouze.risk.asset.ProtectionLevel;

/** Which assets to list; the own unit's in use where nothing is said. */
record AssetListRequest(
        @Nullable UUID unit,
        @Nullable AssetKind kind,
        @Nullable AssetNetwork network,
        @Nullable ProtectionLevel level,
        AssetQuery.@Nullable Which of,
        @Nullable String q,
        @Nullable UUID after,
        @Nullable Integer limit) {

    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    int most() {
        return Math.clamp(limit == null ? USUAL_LIMIT : limit, 1, HIGHEST_LIMIT);
    }

    /** One more than will be shown. */
    AssetQuery query() {
        var filter = new AssetQuery.Filter(kind, network, level, null, of == null ? AssetQuery.Which.IN_USE : of);
        return new AssetQuery(unit == null ? Acting.unit() : unit, filter, q == null ? "" : q, most() + 1, after);
    }
}
