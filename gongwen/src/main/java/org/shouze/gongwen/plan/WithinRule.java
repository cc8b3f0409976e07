package org.shouze.gongwen.plan;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Within;

/** Deadlines after an event: 在1小时内, 15日内, 5个工作日内, with the event the clock starts at. */
final class WithinRule {

    private static final Pattern LIMIT = Pattern.compile("(?<![每近过去最第月])" + Span.PATTERN
            + "(?:之|以)?内|(?:最迟|最长)不(?:得)?超过" + Span.PATTERN + "|(?:期限|时限|时间)(?:为|不(?:得)?超过|控制在)" + Span.PATTERN
            + "|限(?:期|时)?(?:于)?" + Span.PATTERN + "(?!以?内)");
    private static final Pattern SAME_DAY =
            Pattern.compile("(?:当日|当天)(?:内)?(?=处理|处置|整改|完成|办结|报告|上报|反馈|修复|清除|注销|收回|停用)|(?<=[职岗现到生])当[日天]$");
    private static final Pattern LIMITS = Pattern.compile("内|限|当[日天]|超过|控制");

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
        return Span.within(
                value, matcher.group(group + 1), EventWords.before(before + folded.substring(0, matcher.start())));
    }

    private static @Nullable Within sameDay(String folded, String before) {
        var matcher = SAME_DAY.matcher(folded);
        return matcher.find()
                ? Span.within(BigDecimal.ONE, "天", EventWords.before(before + folded.substring(0, matcher.start())))
                : null;
    }
}
