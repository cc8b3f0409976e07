package org.shouze.responsibility.indicator.web;

import java.util.List;
import java.util.Optional;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.organization.UnitView;
import org.shouze.responsibility.indicator.Board;
import org.shouze.responsibility.indicator.IndicatorState;
import org.shouze.responsibility.indicator.IndicatorView;

/** All indicators of a unit and year (指标). */
record IndicatorsPage(Board board, List<UnitView> units, int thisYear, String hint) implements Page {

    private static final int YEARS = 5;
    private static final int TREND_WIDTH = 220;
    private static final int TREND_HEIGHT = 40;

    Gauge gauge(IndicatorView indicator) {
        return Gauge.of(indicator);
    }

    Optional<Sparkline> trend(IndicatorView indicator) {
        var points = board.trends().getOrDefault(indicator.code(), List.of());
        return Sparkline.of(points, indicator.unit(), TREND_WIDTH, TREND_HEIGHT);
    }

    List<Integer> years() {
        return java.util.stream.IntStream.range(0, YEARS)
                .mapToObj(back -> thisYear - back)
                .toList();
    }

    /** The states that occur, with how many indicators are in each. */
    List<IndicatorState> states() {
        return java.util.stream.Stream.of(IndicatorState.values())
                .filter(state -> board.count(state) > 0)
                .toList();
    }

    String query() {
        return "?year=" + board.year() + "&unit=" + board.unitId();
    }

    @Override
    public String title() {
        return "指标";
    }

    @Override
    public String menu() {
        return "indicators";
    }
}
