package org.shouze.gongwen.plan;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Operator;
import org.shouze.gongwen.plan.PlanReading.Target;

/** The measure that words such as 清零 and 所有 set without a number: none left, every one. */
final class ImpliedTarget {

    private static final Pattern ZERO = Pattern.compile(
            "清零|为零|零(?:事件|事故|发生|迟报|漏报)|应报未报|(?:不|未|杜绝|避免)(?:再)?(?:发生|出现)[^，]{0,16}(?:事件|事故)|(?:未|不)(?:出现|发生|得)[^，]{0,12}(?:迟报|漏报|瞒报|应报)|(?:杜绝|严禁|不得)[^，]{0,12}(?:迟报|漏报|瞒报|应报)");
    private static final Pattern ALL = Pattern.compile("所有|全部|每台|各台|全覆盖|均|一律|统一");
    private static final Pattern POST = Pattern.compile("(?<before>" + Numerals.NUMBER
            + ")(?:名|位)[^，]{0,12}$|^[^，]{0,4}?[员](?:各)?(?<after>" + Numerals.NUMBER + ")(?:名|位|人)");

    private ImpliedTarget() {}

    /** The target that the words imply, or null. */
    static @Nullable Target of(@Nullable Topic topic, String words) {
        if (topic == null) {
            return null;
        }
        if (topic.is("zero") && ZERO.matcher(words).find()) {
            return new Target(
                    topic.measure(),
                    Operator.EQUAL,
                    BigDecimal.ZERO,
                    topic.units().getFirst());
        }
        if (topic.is("all") && ALL.matcher(words).find()) {
            return new Target(topic.measure(), Operator.EQUAL, BigDecimal.valueOf(100), "%");
        }
        return topic.is("post") ? post(topic, words) : null;
    }

    private static @Nullable Target post(Topic topic, String words) {
        var role = topic.include().matcher(words);
        if (!role.find()) {
            return null;
        }
        var after = Pattern.compile("^(?:各)?(?<after>" + Numerals.NUMBER + ")(?:名|位|人)")
                .matcher(words.substring(role.end()));
        var before = POST.matcher(words.substring(0, role.start()));
        var number = after.find() ? after.group("after") : before.find() ? before.group("before") : null;
        var value = number == null ? null : Numerals.value(number);
        return value == null ? null : new Target(role.group(), Operator.EQUAL, value, "名");
    }
}
