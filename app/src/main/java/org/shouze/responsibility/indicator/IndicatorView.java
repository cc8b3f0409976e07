package org.shouze.responsibility.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a unit and year (指标).
 *
 * @param rows the rows of the plan it measures
 * @param value the figure; null when there is none, which is not nought
 * @param explanation how the figure came about, or why there is none
 * @param href the records that make the figure, empty where nothing keeps any yet
 * @param fromMemory whether the catalogue's entry has still to be confirmed against a text
 */
public record IndicatorView(
        String code,
        String name,
        String formula,
        String area,
        List<String> rows,
        String unit,
        String basis,
        boolean fromMemory,
        TargetView target,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        IndicatorState state,
        String explanation,
        String href) {

    /** The figure with its unit, or the state's word where there is none. */
    public String figure() {
        return value == null ? state.label() : Figures.text(value, unit);
    }
}
