package org.shouze.responsibility.indicator.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.indicator.IndicatorGrants;
import org.shouze.responsibility.indicator.Indicators;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/indicators")
@Tag(name = "indicators", description = "指标")
class IndicatorApi {

    private final Indicators indicators;
    private final BusinessTime time;

    IndicatorApi(Indicators indicators, BusinessTime time) {
        this.indicators = indicators;
        this.time = time;
    }

    @GetMapping
    @Requires(IndicatorGrants.READ)
    @Operation(summary = "年度指标", description = "未指定时为本单位、本年度。没有数据的指标 value 为空，不以 0 代替。")
    IndicatorsResponse all(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable UUID unit) {
        return IndicatorsResponse.of(indicators.board(unitOr(unit), yearOr(year)));
    }

    @GetMapping("/{code}")
    @Requires(IndicatorGrants.READ)
    @Operation(summary = "单项指标及每日记录")
    IndicatorDetailResponse one(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable UUID unit) {
        return IndicatorDetailResponse.of(indicators.get(unitOr(unit), code, yearOr(year)));
    }

    private int yearOr(@Nullable Integer year) {
        return year == null ? time.today().getYear() : year;
    }

    private static UUID unitOr(@Nullable UUID unit) {
        return unit == null ? Acting.unit() : unit;
    }
}
