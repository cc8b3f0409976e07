package org.shouze.gongwen.plan;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Cadence;

/** What words such as 不得, 清零 and 所有 say without a number: a standing duty, none left, every one. */
final class Standing {

    private static final Pattern ALWAYS =
            Pattern.compile("不得|严禁|禁止|防止|严防|杜绝|确保|始终|严格|全部|防范|抵制|保证|不涉密|坚持|保障|不准|切勿|谨防|不外漏");
    /** Rows that answer to something from outside by their nature. */
    private static final Set<String> ANSWERS = Set.of("M09", "M10", "M20", "M35");

    /** Rows that recur each year where the text only says 年度. */
    private static final Set<String> YEARLY = Set.of("M02", "M03", "M06", "M15", "M16", "M17", "M19");

    private static final Pattern YEAR = Pattern.compile("年度|全年|本年|年终|宣传周");

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
}
