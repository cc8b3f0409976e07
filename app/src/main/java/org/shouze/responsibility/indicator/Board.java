package org.shouze.responsibility.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All indicators of a unit and year (指标总表), with their figures at each month's end.
 *
 * @param asOf the day that the figures are of: today, or the year's last day
 */
public record Board(
        UUID unitId, int year, LocalDate asOf, List<IndicatorView> indicators, Map<String, List<TrendPoint>> trends) {

    /** Whether any figure is there at all. */
    public boolean hasFigures() {
        return indicators.stream().anyMatch(each -> each.value() != null);
    }

    /** How many indicators are in a state. */
    public long count(IndicatorState state) {
        return indicators.stream().filter(each -> each.state() == state).count();
    }

    /** The indicators by area, in the catalogue's order. */
    public Map<String, List<IndicatorView>> byArea() {
        return indicators.stream()
                .collect(Collectors.groupingBy(IndicatorView::area, java.util.LinkedHashMap::new, Collectors.toList()));
    }
}
