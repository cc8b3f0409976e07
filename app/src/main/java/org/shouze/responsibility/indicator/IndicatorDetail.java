package org.shouze.responsibility.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One indicator with its history of a year, day by day (指标详情). */
public record IndicatorDetail(
        UUID unitId, int year, LocalDate asOf, IndicatorView indicator, List<TrendPoint> history) {

    /** The days on which the state or the figure changed, the latest first. */
    public List<TrendPoint> changes() {
        return java.util.stream.IntStream.range(0, history.size())
                .filter(at -> at == 0 || differs(history.get(at - 1), history.get(at)))
                .mapToObj(history::get)
                .toList()
                .reversed();
    }

    private static boolean differs(TrendPoint before, TrendPoint after) {
        return before.state() != after.state() || !sameFigure(before.value(), after.value());
    }

    private static boolean sameFigure(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        return before.compareTo(after) == 0;
    }
}
