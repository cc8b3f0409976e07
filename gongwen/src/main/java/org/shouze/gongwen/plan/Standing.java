package org.shouze.gongwen.plan;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Cadence;
import org.shouze.gongwen.plan.PlanReading.Operator;
import org.shouze.gongwen.plan.PlanReading.Target;

/** What words such as 不得, 清零 and 所有 say without a number: a standing duty, none left, every one. */
final class Standing {

    private static final Pattern ALWAYS =
            Pattern.compile("不得|严禁|禁止|防止|严防|杜绝|确保|始终|严格|全部|防范|抵制|保证|不涉密|坚持|保障|不准|切勿|谨防|不外漏");
    /** Rows that answer to something from outside by their nature. */
    private static final Set<String> ANSWERS = Set.of("M09", "M10", "M20", "M35");

    /** Rows that recur each year where the text only says 年度. */
    private static final Set<String> YEARLY = Set.of("M02", "M03", "M06", "M15", "M16", "M17", "M19");

    private static final Pattern YEAR = Pattern.compile("年度|全年|本年|年终|宣传周");
    private static final Pattern ZERO = Pattern.compile(
            "清零|为零|零(?:事件|事故|发生|迟报|漏报)|应报未报|(?:不|未|杜绝|避免)(?:再)?(?:发生|出现)[^，]{0,16}(?:事件|事故)|(?:未|不)(?:出现|发生|得)[^，]{0,12}(?:迟报|漏报|瞒报|应报)|(?:杜绝|严禁|不得)[^，]{0,12}(?:迟报|漏报|瞒报|应报)");
    private static final Pattern ALL = Pattern.compile("所有|全部|每台|各台|全覆盖|均|一律|统一");
    private static final Pattern POST = Pattern.compile("(?<before>" + Numerals.NUMBER
            + ")(?:名|位)[^，]{0,12}$|^[^，]{0,4}?[员](?:各)?(?<after>" + Numerals.NUMBER + ")(?:名|位|人)");

    private Standing() {}

    /** The cadence that the words imply, or null. */
    static @Nullable Cadence cadence(@Nullable Topic topic, String words, Attributes attributes) {
        if (topic != null
                && topic.row() != null
                && YEARLY.contains(topic.row())
                && YEAR.matcher(words).find()) {
            return Cadence.YEARLY;
        }
        if (!attributes.due().isEmpty() || attributes.atLeast() != null) {
            return null;
        }
        return ALWAYS.matcher(words).find() ? Cadence.CONTINUOUS : null;
    }

    /** Whether the cadence a further segment states holds for the whole: 检查结果及时报 does not make 检查 an answer. */
    static boolean keepsCadence(@Nullable Topic topic, Attributes further, String segment) {
        return further.stated()
                || further.within() != null
                || CadenceRule.isEvent(segment)
                || (topic != null && topic.row() != null && ANSWERS.contains(topic.row()));
    }

    /** The target that the words imply, or null. */
    static @Nullable Target target(@Nullable Topic topic, String words) {
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
