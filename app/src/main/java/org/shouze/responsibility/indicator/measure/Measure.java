package org.shouze.responsibility.indicator.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure of one unit and year (指标值).
 *
 * @param code the indicator, for example {@code K01}
 * @param value the figure in the indicator's unit; null when it does not apply because nothing was asked
 * @param numerator what was reached, null where the figure is no share
 * @param denominator out of how much, null where the figure is no share
 * @param explanation a Chinese sentence that says how the figure came about, or why it does not apply
 * @param href the list of records that make the figure
 */
public record Measure(
        String code,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String explanation,
        String href) {

    public static Measure count(String code, long value, String explanation, String href) {
        return new Measure(code, BigDecimal.valueOf(value), null, null, explanation, href);
    }

    public static Measure notApplicable(String code, String explanation, String href) {
        return new Measure(code, null, null, null, explanation, href);
    }
}
