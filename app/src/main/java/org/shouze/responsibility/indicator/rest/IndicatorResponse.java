package org.shouze.responsibility.indicator.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.indicator.IndicatorState;
import org.shouze.responsibility.indicator.IndicatorView;

/** An indicator as the API tells it; {@code value} is null, never nought, where there is no figure. */
@Schema(description = "指标")
record IndicatorResponse(
        String code,
        String name,
        String formula,
        String area,
        List<String> rows,
        String unit,
        Target target,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        IndicatorState state,
        String stateLabel,
        String explanation,
        String href,
        boolean fromMemory) {

    /** What the indicator is held against. */
    @Schema(name = "IndicatorTarget", description = "目标")
    record Target(String op, @Nullable BigDecimal value, String text, boolean fromPlan, String basis) {}

    static IndicatorResponse of(IndicatorView view) {
        var target = view.target();
        return new IndicatorResponse(
                view.code(),
                view.name(),
                view.formula(),
                view.area(),
                view.rows(),
                view.unit(),
                new Target(target.op(), target.value(), target.text(), target.fromPlan(), target.basis()),
                view.value(),
                view.numerator(),
                view.denominator(),
                view.state(),
                view.state().label(),
                view.explanation(),
                view.href(),
                view.fromMemory());
    }
}
