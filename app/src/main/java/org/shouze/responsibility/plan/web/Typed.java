package org.shouze.responsibility.plan.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;

/** What users type, made into values; what cannot be is refused in words that name the field. */
final class Typed {

    private static final int LONGEST_NUMBER = 24;

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    static List<String> list(@Nullable String typed) {
        return Arrays.stream(text(typed).split("[、，,；;\\s]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static @Nullable Integer count(String field, String label, @Nullable String typed) {
        var text = text(typed);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            throw Refusal.invalid(field, label + "应为整数，或者留空。");
        }
        return Integer.valueOf(text);
    }

    static BigDecimal number(String field, String label, @Nullable String typed) {
        var text = text(typed);
        if (text.length() > LONGEST_NUMBER || !text.matches("-?\\d+(\\.\\d+)?")) {
            throw Refusal.invalid(field, label + "应为数字。");
        }
        return new BigDecimal(text);
    }
}
