package org.shouze.gongwen.plan;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The event a deadline counts from, in the words before it. */
final class EventWords {

    private static final Pattern EVENT =
            Pattern.compile("([^，。；：]{2,30}?)(?:之后|以后|之日起|之时起|后|起|(?<!小)时|的)，?[^，。；：]{0,18}$");
    private static final Pattern BARE_EVENT =
            Pattern.compile("((?:接到|收到|发生|发现(?!人)|接报|获悉|得知|遇有|遇到|出现)[^，。；：]{2,16})，?[^，。；：]{0,2}$");
    private static final Pattern EARLIER_EVENT =
            Pattern.compile("((?:[^，。；：]{0,20})(?:发生|发现(?!人)|接到|收到|出现)[^，。；：]{0,20}?)(?:之后|以后|后|(?<!小)时|的)，");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:.*(?:要|应当?|须|必须|对于?|如果?|若|凡是?|一旦|并|且|各[^，]{1,6}(?=在))|自|从|在|于|[^，自]{1,12}自(?=印发|发布|发文|下发|收到|接到|入职|公布|本))(?=[^，]{2})");
    private static final Pattern EARLIER_LIMIT = Pattern.compile("后?" + Span.PATTERN + "(?:之|以)?内.*$");

    private static final Pattern CONDITION = Pattern.compile(
            "(?:^|[，。；])(?:如果?|若|一旦|凡)?(?:遇到?有?)?([^，。；]{2,24}?(?:突发情况|事件|(?:故障|中断|瘫痪|异常)[^，。；]{0,10}?))(?:的|时|后)?，");

    private EventWords() {}

    /** The event, or null if the text names none. */
    static @Nullable String before(String before) {
        var tail = before.substring(Math.max(0, before.length() - 60));
        var found = first(tail, before);
        if (found == null) {
            return null;
        }
        var event = EARLIER_LIMIT
                .matcher(LEAD.matcher(LEAD.matcher(found).replaceFirst("")).replaceFirst(""))
                .replaceFirst("")
                .strip();
        return event.isEmpty() ? null : event;
    }

    /** What stands right before the deadline says more than what stands earlier. */
    private static @Nullable String first(String tail, String before) {
        for (var matcher : List.of(
                EVENT.matcher(tail),
                BARE_EVENT.matcher(tail),
                EARLIER_EVENT.matcher(before),
                CONDITION.matcher(before))) {
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return null;
    }
}
