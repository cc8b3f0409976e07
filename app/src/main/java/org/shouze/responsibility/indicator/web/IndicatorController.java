package org.shouze.responsibility.indicator.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.page.Filters;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Units;
import org.shouze.responsibility.indicator.Board;
import org.shouze.responsibility.indicator.IndicatorGrants;
import org.shouze.responsibility.indicator.IndicatorView;
import org.shouze.responsibility.indicator.Indicators;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class IndicatorController {

    private static final int EARLIEST = 2000;

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
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String unit) {
        var filters = new Filters();
        var board = board(filters, year, unit);
        return new IndicatorsPage(board, units.all(), time.today().getYear(), filters.hint());
    }

    @GetMapping("/indicators.xlsx")
    @Requires(IndicatorGrants.READ)
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String unit) {
        var board = board(new Filters(), year, unit);
        return Spreadsheet.answer(
                board.year() + "年度指标",
                List.of("编号", "指标", "领域", "事项", "目标", "目标来源", "当前值", "状态", "计算方法", "说明"),
                board.indicators().stream().map(IndicatorController::cells));
    }

    private static List<String> cells(IndicatorView indicator) {
        return List.of(
                indicator.code(),
                indicator.name(),
                indicator.area(),
                String.join("、", indicator.rows()),
                indicator.target().text(),
                indicator.target().fromPlan() ? "工作方案" : "指标目录默认值",
                indicator.figure(),
                indicator.state().label(),
                indicator.formula(),
                indicator.explanation());
    }

    private Board board(Filters filters, @Nullable String year, @Nullable String unit) {
        return indicators.board(unitOr(filters.id("单位", unit)), yearOr(filters, year));
    }

    @GetMapping("/indicators/{code}")
    @Requires(IndicatorGrants.READ)
    IndicatorPage one(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String unit) {
        var filters = new Filters();
        var detail = indicators.get(unitOr(filters.id("单位", unit)), code, yearOr(filters, year));
        return new IndicatorPage(detail, filters.hint());
    }

    private int yearOr(Filters filters, @Nullable String given) {
        var today = time.today().getYear();
        var year = filters.year(given, EARLIEST, today);
        return year == null ? today : year;
    }

    private static UUID unitOr(@Nullable UUID unit) {
        return unit == null ? Acting.unit() : unit;
    }
}
