package org.shouze.gongwen.plan;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Operator;

/** The words that compare a measure with its number: 不低于, 达到, 控制在, 以上. */
final class Comparison {

    private static final Map<String, Operator> WORDS = Map.ofEntries(
            Map.entry("≥", Operator.AT_LEAST),
            Map.entry(">=", Operator.AT_LEAST),
            Map.entry("不低于", Operator.AT_LEAST),
            Map.entry("不少于", Operator.AT_LEAST),
            Map.entry("不得低于", Operator.AT_LEAST),
            Map.entry("不得少于", Operator.AT_LEAST),
            Map.entry("不能低于", Operator.AT_LEAST),
            Map.entry("不能少于", Operator.AT_LEAST),
            Map.entry("不小于", Operator.AT_LEAST),
            Map.entry("至少达到", Operator.AT_LEAST),
            Map.entry("至少为", Operator.AT_LEAST),
            Map.entry("至少", Operator.AT_LEAST),
            Map.entry("达到", Operator.AT_LEAST),
            Map.entry("达", Operator.AT_LEAST),
            Map.entry("超过", Operator.MORE_THAN),
            Map.entry("高于", Operator.MORE_THAN),
            Map.entry("大于", Operator.MORE_THAN),
            Map.entry(">", Operator.MORE_THAN),
            Map.entry("≤", Operator.AT_MOST),
            Map.entry("<=", Operator.AT_MOST),
            Map.entry("不超过", Operator.AT_MOST),
            Map.entry("不得超过", Operator.AT_MOST),
            Map.entry("不高于", Operator.AT_MOST),
            Map.entry("不得高于", Operator.AT_MOST),
            Map.entry("不多于", Operator.AT_MOST),
            Map.entry("不大于", Operator.AT_MOST),
            Map.entry("控制在", Operator.AT_MOST),
            Map.entry("低于", Operator.LESS_THAN),
            Map.entry("小于", Operator.LESS_THAN),
            Map.entry("少于", Operator.LESS_THAN),
            Map.entry("<", Operator.LESS_THAN),
            Map.entry("为", Operator.EQUAL),
            Map.entry("=", Operator.EQUAL));
    /** A word that compares, as the group {@code op}, and what may stand between it and the number. */
    static final String PATTERN = "(?<op>"
            + String.join(
                    "|",
                    WORDS.keySet().stream()
                            .sorted((a, b) -> b.length() - a.length())
                            .map(Pattern::quote)
                            .toList())
            + ")?(?<gap>(?<=[于过到])[^，。；、\\d]{0,16}(?:的|总额|总数))?";

    private Comparison() {}

    /** What the word before the number and the one after it say together. */
    static Operator of(@Nullable String word, @Nullable String after) {
        var stated = word == null ? Operator.EQUAL : WORDS.getOrDefault(word, Operator.EQUAL);
        if (after == null || (stated != Operator.EQUAL && stated != Operator.MORE_THAN)) {
            return stated;
        }
        return after.endsWith("上") ? Operator.AT_LEAST : Operator.AT_MOST;
    }
}
