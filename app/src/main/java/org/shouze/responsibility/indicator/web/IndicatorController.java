package org.shouze.responsibility.indicator.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Units;
import org.shouze.responsibility.indicator.IndicatorGrants;
import org.shouze.responsibility.indicator.Indicators;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class IndicatorController {

    private final Indicators indicators;
    private final Units units;
    private final BusinessTime time;

    IndicatorController(Indicators indicators, Units units, BusinessTime time) {
        this.indicators = indicators;
        this.units = units;
        this.time = time;
    }

    @GetMapping("/indicators")
    @Requires(IndicatorGrants.READ)
    IndicatorsPage all(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable UUID unit) {
        var board = indicators.board(unitOr(unit), yearOr(year));
        return new IndicatorsPage(board, units.all(), time.today().getYear());
    }

    @GetMapping("/indicators/{code}")
    @Requires(IndicatorGrants.READ)
    IndicatorPage one(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable UUID unit) {
        return new IndicatorPage(indicators.get(unitOr(unit), code, yearOr(year)));
    }

    private int yearOr(@Nullable Integer year) {
        return year == null ? time.today().getYear() : year;
    }

    private static UUID unitOr(@Nullable UUID unit) {
        return unit == null ? Acting.unit() : unit;
    }
}
