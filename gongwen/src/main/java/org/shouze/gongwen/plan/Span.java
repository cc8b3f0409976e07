package org.shouze.gongwen.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Unit;
import org.shouze.gongwen.plan.PlanReading.Within;

/** A length of time and its unit: 半小时, 5个工作日, 一周. */
final class Span {

    /** A number and a unit, as two groups. */
    static final String PATTERN = "(" + Numerals.NUMBER + "|半)\\s?(?:个)?(小时|工作日|自然日|日历日|日|天|周|星期|月|分钟)";

    private Span() {}

    static Within within(BigDecimal value, String unit, @Nullable String after) {
        return switch (unit) {
            case "小时" -> new Within(value, Unit.HOUR, after);
            case "分钟" ->
                new Within(
                        value.divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                                .stripTrailingZeros(),
                        Unit.HOUR,
                        after);
            case "工作日" -> new Within(value, Unit.WORKING_DAY, after);
            case "周", "星期" -> new Within(value.multiply(BigDecimal.valueOf(7)), Unit.DAY, after);
            case "月" -> new Within(value, Unit.MONTH, after);
            default -> new Within(value, Unit.DAY, after);
        };
    }
}
