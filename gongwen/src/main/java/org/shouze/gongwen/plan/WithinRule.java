package org.shouze.gongwen.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Unit;
import org.shouze.gongwen.plan.PlanReading.Within;

/** Deadlines after an event: 在1小时内, 15日内, 5个工作日内, with the event the clock starts at. */
final class WithinRule {

    private static final String SPAN = "(" + Numerals.NUMBER + "|半)\\s?(?:个)?(小时|工作日|自然日|日历日|日|天|周|星期|月|分钟)";
    private static final Pattern LIMIT = Pattern.compile("(?<![每近过去最第月])" + SPAN + "(?:之|以)?内|(?:最迟|最长)不(?:得)?超过" + SPAN
            + "|(?:期限|时限|时间)(?:为|不(?:得)?超过|控制在)" + SPAN + "|限(?:期|时)?(?:于)?" + SPAN + "(?!以?内)");
    private static final Pattern SAME_DAY = Pattern.compile("(?:当日|当天)(?:内)?(?=处理|处置|整改|完成|办结|报告|上报|反馈|修复|清除)");
    private static final Pattern LIMITS = Pattern.compile("内|限|当[日天]|超过|控制");
    private static final Pattern EVENT =
            Pattern.compile("([^，。；：]{2,30}?)(?:之后|以后|之日起|之时起|后|起|(?<!小)时|的)，?[^，。；：]{0,18}$");
    private static final Pattern BARE_EVENT =
            Pattern.compile("((?:接到|收到|发生|发现|接报|获悉|得知|遇有|遇到|出现)[^，。；：]{2,16})，?[^，。；：]{0,2}$");
    private static final Pattern EARLIER_EVENT =
            Pattern.compile("((?:[^，。；：]{0,20})(?:发生|发现|接到|收到|出现)[^，。；：]{0,20}?)(?:之后|以后|后|(?<!小)时|的)，");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:.*(?:要|应当?|须|必须|对于?|如果?|若|凡是?|一旦|并|且|各[^，]{1,6}(?=在))|自|从|在|于|[^，自]{1,12}自(?=印发|发布|发文|下发|收到|接到|入职|公布|本))(?=[^，]{2})");
    private static final Pattern EARLIER_LIMIT = Pattern.compile("后?" + SPAN + "(?:之|以)?内.*$");

    private WithinRule() {}

    /**
     * The deadline in a segment.
     *
     * @param folded the segment
     * @param before the text of the sentence before it, where the event may stand
     */
    static @Nullable Within of(String folded, String before) {
        if (!LIMITS.matcher(folded).find()) {
            return null;
        }
        var matcher = LIMIT.matcher(folded);
        if (!matcher.find()) {
            return sameDay(folded, before);
        }
        var group = 1;
        while (matcher.group(group) == null) {
            group += 2;
        }
        var value = Numerals.value(matcher.group(group));
        if (value == null || value.signum() <= 0) {
            return null;
        }
        return within(value, matcher.group(group + 1), event(before + folded.substring(0, matcher.start())));
    }

    private static @Nullable Within sameDay(String folded, String before) {
        var matcher = SAME_DAY.matcher(folded);
        return matcher.find()
                ? within(BigDecimal.ONE, "天", event(before + folded.substring(0, matcher.start())))
                : null;
    }

    private static Within within(BigDecimal value, String unit, @Nullable String after) {
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

    private static @Nullable String event(String before) {
        var tail = before.substring(Math.max(0, before.length() - 60));
        var matcher = EVENT.matcher(tail);
        var found = matcher.find() ? matcher.group(1) : null;
        if (found == null) {
            var bare = BARE_EVENT.matcher(tail);
            var earlier = EARLIER_EVENT.matcher(before);
            found = bare.find() ? bare.group(1) : earlier.find() ? earlier.group(1) : null;
        }
        if (found == null) {
            return null;
        }
        var event = EARLIER_LIMIT
                .matcher(LEAD.matcher(LEAD.matcher(found).replaceFirst("")).replaceFirst(""))
                .replaceFirst("")
                .strip();
        return event.isEmpty() ? null : event;
    }
}
