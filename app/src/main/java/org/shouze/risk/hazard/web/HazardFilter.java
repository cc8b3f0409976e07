package org.shouze.risk.hazard.web;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.page.Filters;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.risk.hazard.HazardQuery;
import org.shouze.risk.hazard.HazardQuery.Which;
import org.shouze.risk.hazard.signal.HazardSource;
import org.shouze.risk.hazard.signal.Severity;

/** What the list's address asks for; {@code mine} for what the one who asks has to mend. */
record HazardFilter(
        @Nullable String unit,
        @Nullable String of,
        @Nullable String severity,
        @Nullable String source,
        @Nullable String section,
        @Nullable String subject,
        @Nullable Boolean mine,
        @Nullable String q,
        @Nullable String after) {

    HazardQuery query(Filters filters, int limit) {
        var wanted = filters.id("单位", unit);
        var which = filters.choice("范围", Which.class, of);
        var filter = new HazardQuery.Filter(
                which == null ? Which.OPEN : which,
                filters.choice("等级", Severity.class, severity),
                filters.choice("来源", HazardSource.class, source),
                filters.id("科室", section),
                filters.id("资产", subject),
                Boolean.TRUE.equals(mine) ? Acting.current().personId() : null);
        return new HazardQuery(
                wanted == null ? Acting.unit() : wanted, filter, q == null ? "" : q, limit, filters.id("页码", after));
    }
}
