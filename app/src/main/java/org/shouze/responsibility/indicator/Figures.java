package org.shouze.responsibility.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How figures are written: at most two decimals, no useless noughts. */
final class Figures {

    private static final int DECIMALS = 2;

    private Figures() {}

    static String text(BigDecimal value, String unit) {
        var number = number(value);
        return "%".equals(unit) ? number + "%" : number + " " + unit;
    }

    static String number(BigDecimal value) {
        var rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
