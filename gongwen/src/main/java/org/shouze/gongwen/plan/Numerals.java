package org.shouze.gongwen.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in digits or in Chinese numerals. */
final class Numerals {

    /** A number in either form, for use in other patterns; bounded so that matching stays linear. */
    static final String NUMBER = "(?:\\d{1,7}(?:\\.\\d{1,4})?|[零〇一二两三四五六七八九十百千壹贰叁]{1,7})";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Numerals() {}

    /** The value of a number, {@code 半} included; null if it is none. */
    static @Nullable BigDecimal value(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if ("半".equals(text)) {
            return HALF;
        }
        if (Character.isDigit(text.charAt(0))) {
            var plain = new BigDecimal(text).stripTrailingZeros();
            return plain.scale() < 0 ? plain.setScale(0) : plain;
        }
        return chinese(text);
    }

    /** The whole value of a number; null if it is none. */
    static @Nullable Integer whole(String text) {
        var value = value(text);
        return value == null || value.stripTrailingZeros().scale() > 0 ? null : value.intValue();
    }

    private static @Nullable BigDecimal chinese(String text) {
        var total = 0;
        var digit = -1;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var unit = unit(c);
            if (unit > 1) {
                total += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            } else {
                var next = digit(c);
                if (next < 0) {
                    return null;
                }
                digit = digit > 0 ? digit * 10 + next : next;
            }
        }
        return BigDecimal.valueOf(total + Math.max(0, digit));
    }

    private static int unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 1;
        };
    }

    private static int digit(char c) {
        return switch (c) {
            case '两', '贰' -> 2;
            case '〇' -> 0;
            case '壹' -> 1;
            case '叁' -> 3;
            default -> DIGITS.indexOf(c);
        };
    }
}
