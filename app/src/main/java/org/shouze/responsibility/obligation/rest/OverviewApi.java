package org.shouze.responsibility.obligation.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.shouze.responsibility.obligation.Occurrences;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/overview")
class OverviewApi {

    private static final int SHOWN = 10;

    private final Occurrences occurrences;
    private final BusinessTime time;

    OverviewApi(Occurrences occurrences, BusinessTime time) {
        this.occurrences = occurrences;
        this.time = time;
    }

    /** The figures of the overview: the year by state, area and month, and what wants attention now. */
    @GetMapping
    @Requires(ObligationGrants.READ)
    OverviewResponse overview(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Integer year) {
        var whose = unit == null ? Acting.unit() : unit;
        var wanted = year == null ? time.today().getYear() : year;
        return OverviewResponse.of(occurrences.heatMap(whose, wanted), occurrences.attention(whose, SHOWN));
    }
}
