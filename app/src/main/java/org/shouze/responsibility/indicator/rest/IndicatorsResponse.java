package org.shouze.responsibility.indicator.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shouze.responsibility.indicator.Board;

/** All indicators of a unit and year as the API tells them. */
@Schema(description = "年度指标")
record IndicatorsResponse(UUID unitId, int year, LocalDate asOf, List<IndicatorResponse> items) {

    static IndicatorsResponse of(Board board) {
        var items = board.indicators().stream().map(IndicatorResponse::of).toList();
        return new IndicatorsResponse(board.unitId(), board.year(), board.asOf(), items);
    }
}
