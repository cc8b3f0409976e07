package org.shouze.responsibility.indicator.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.indicator.IndicatorDetail;
import org.shouze.responsibility.indicator.IndicatorState;

/** One indicator and its days as the API tells them. */
@Schema(description = "指标及每日记录")
record IndicatorDetailResponse(UUID unitId, int year, LocalDate asOf, IndicatorResponse indicator, List<Day> history) {

    /** Where the indicator stood on a day. */
    @Schema(name = "IndicatorDay", description = "每日记录")
    record Day(
            LocalDate day,
            @Nullable BigDecimal value,
            @Nullable BigDecimal target,
            IndicatorState state) {}

    static IndicatorDetailResponse of(IndicatorDetail detail) {
        var days = detail.history().stream()
                .map(point -> new Day(point.day(), point.value(), point.target(), point.state()))
                .toList();
        return new IndicatorDetailResponse(
                detail.unitId(), detail.year(), detail.asOf(), IndicatorResponse.of(detail.indicator()), days);
    }
}
