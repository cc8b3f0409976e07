package org.shouze.responsibility.obligation.web;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.shouze.responsibility.obligation.Occurrences;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class YearController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final Occurrences occurrences;
    private final BusinessTime time;

    YearController(Occurrences occurrences, BusinessTime time) {
        this.occurrences = occurrences;
        this.time = time;
    }

    @GetMapping("/obligations/year")
    @Requires(ObligationGrants.READ)
    YearPage show(@RequestParam(required = false) @Nullable Integer year) {
        var today = time.today().getYear();
        var shown = year == null ? today : Math.clamp(year, FIRST_YEAR, LAST_YEAR);
        return new YearPage(occurrences.byObligation(Acting.unit(), shown), today);
    }
}
