package org.shouze.responsibility.indicator;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** How a figure is held against its target (比较方式). */
enum Comparison {
    AT_LEAST(">=", "≥"),
    MORE(">", ">"),
    AT_MOST("<=", "≤"),
    LESS("<", "<"),
    EQUAL("=", "=");

    private final String code;
    private final String sign;

    Comparison(String code, String sign) {
        this.code = code;
        this.sign = sign;
    }

    static Comparison of(String code) {
        return Stream.of(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no comparison " + code));
    }

    boolean holds(BigDecimal value, BigDecimal target) {
        var order = value.compareTo(target);
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case MORE -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS -> order < 0;
            case EQUAL -> order == 0;
        };
    }

    /** Whether more is better. */
    boolean climbs() {
        return this == AT_LEAST || this == MORE;
    }

    String code() {
        return code;
    }

    String sign() {
        return sign;
    }
}
