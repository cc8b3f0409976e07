package org.shouze.gongwen.plan;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The event a deadline counts from, in the words before it. */
final class EventWords {

    private static final Pattern EVENT =
            Pattern.compile("([^，。；：]{2,30}?)(?:之后|以后|之日起|之时起|后|起|(?<!小)时|的)，?[^，。；：]{0,18}$");
    private static final Pattern BARE_EVENT =
            Pattern.compile("((?:接到|收到|发生|发现|接报|获悉|得知|遇有|遇到|出现)[^，。；：]{2,16})，?[^，。；：]{0,2}$");
    private static final Pattern EARLIER_EVENT =
            Pattern.compile("((?:[^，。；：]{0,20})(?:发生|发现|接到|收到|出现)[^，。；：]{0,20}?)(?:之后|以后|后|(?<!小)时|的)，");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:.*(?:要|应当?|须|必须|对于?|如果?|若|凡是?|一旦|并|且|各[^，]{1,6}(?=在))|自|从|在|于|[^，自]{1,12}自(?=印发|发布|发文|下发|收到|接到|入职|公布|本))(?=[^，]{2})");
    private static final Pattern EARLIER_LIMIT = Pattern.compile("后?" + Span.PATTERN + "(?:之|以)?内.*$");

    private EventWords() {}

    /** The event, or null if the text names none. */
    static @Nullable String before(String before) {
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
