package org.shouze.risk.hazard.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.risk.hazard.HazardQuery;
import org.shouze.risk.hazard.signal.HazardSource;
import org.shouze.risk.hazard.signal.Severity;

/** Which hazards to list; {@code unit} is the own one where it is left out, {@code of} the open ones. */
record HazardListRequest(
        @Nullable UUID unit,
        HazardQuery.@Nullable Which of,
        @Nullable Severity severity,
        @Nullable HazardSource source,
        @Nullable UUID section,
        @Nullable UUID subject,
        @Nullable UUID mender,
        @Nullable String q,
        @Nullable UUID after,
        @Nullable Integer limit) {

    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    HazardQuery query() {
        var filter = new HazardQuery.Filter(
                of == null ? HazardQuery.Which.OPEN : of, severity, source, section, subject, mender);
        return new HazardQuery(unit == null ? Acting.unit() : unit, filter, q == null ? "" : q, most() + 1, after);
    }

    int most() {
        return Math.clamp(limit == null ? USUAL_LIMIT : limit, 1, HIGHEST_LIMIT);
    }
}
