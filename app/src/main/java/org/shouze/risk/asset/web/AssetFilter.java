package org.shouze.risk.asset.web;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.page.Filters;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.risk.asset.AssetKind;
import org.shouze.risk.asset.AssetNetwork;
import org.shouze.risk.asset.AssetQuery;
import org.shouze.risk.asset.AssetQuery.Which;
import org.shouze.risk.asset.ProtectionLevel;

/** What the list's address asks for. */
record AssetFilter(
        @Nullable String unit,
        @Nullable String kind,
        @Nullable String network,
        @Nullable String level,
        @Nullable String section,
        @Nullable String of,
        @Nullable String q,
        @Nullable String after) {

    AssetQuery query(Filters filters, int limit) {
        var wanted = filters.id("单位", unit);
        var which = filters.choice("范围", Which.class, of);
        var filter = new AssetQuery.Filter(
                filters.choice("类别", AssetKind.class, kind),
                filters.choice("网络", AssetNetwork.class, network),
                filters.choice("保护等级", ProtectionLevel.class, level),
                filters.id("科室", section),
                which == null ? Which.IN_USE : which);
        return new AssetQuery(
                wanted == null ? Acting.unit() : wanted, filter, q == null ? "" : q, limit, filters.id("页码", after));
    }
}
