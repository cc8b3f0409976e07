package org.shouze.responsibility.indicator.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.shouze.responsibility.indicator.IndicatorState;
import org.shouze.responsibility.indicator.IndicatorView;

/**
 * A half circle that fills towards the target (仪表).
 *
 * @param filled per cent of the half circle, 0 to 100
 * @param tone the style that goes with the state
 * @param label the same in words
 */
record Gauge(int filled, String tone, boolean empty, String figure, String label) {

    private static final int FULL = 100;

    static Gauge of(IndicatorView indicator) {
        var label = indicator.name() + "：" + indicator.figure() + "，目标 "
                + indicator.target().text() + "，" + indicator.state().label();
        var value = indicator.value();
        var filled = value == null ? 0 : filled(indicator, value);
        return new Gauge(filled, indicator.state().tone(), value == null, indicator.figure(), label);
    }

    private static int filled(IndicatorView indicator, BigDecimal value) {
        if (indicator.state() == IndicatorState.MET) {
            return FULL;
        }
        var target = indicator.target().value();
        var whole = target == null && "%".equals(indicator.unit()) ? BigDecimal.valueOf(FULL) : target;
        if (whole == null || whole.signum() <= 0) {
            return 0;
        }
        var share = value.multiply(BigDecimal.valueOf(FULL)).divide(whole, 0, RoundingMode.DOWN);
        return Math.clamp(share.longValue(), 0, FULL);
    }
}
