package org.shouze.gongwen.plan;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Cadence;

/** How often: 每半年, 每季度, 一年一次, 24小时. The first expression counts; a period the platform has no word for gives null. */
final class CadenceRule {

    private static final Pattern EVENT =
            Pattern.compile("一旦|(?:发生|发现|出现|接到|收到|接报|遇有?|遇到)[^，。；]{1,24}(?:时|后|的|之日起)|之日起|凡[^，。；]{2,20}的"
                    + "|(?:新增加?|关闭|变更|上线|停用|下线|离岗|调离|离职|调整)[^，。；]{0,16}(?:时|后|前|的[^，。；]{0,12}要及时)|(?:重大活动|(?:重要|重大)会议(?=期间|前|时)|重要时期|重要时段|敏感时期|节假日|重大节日|特殊时期|重保)[^，。；]{0,6}"
                    + "|如有|如遇|发生[^，。；]{2,16}，");

    private static final Pattern PROMPT = Pattern.compile("及时|第一时间|立即|立刻");

    private CadenceRule() {}

    /**
     * What a text says about frequency.
     *
     * @param cadence the cadence, or null
     * @param stated whether the text states a period, not only an event
     */
    record Found(@Nullable Cadence cadence, boolean stated) {}

    /** What the text says. */
    static Found in(String folded) {
        var first = Periods.first(folded);
        if (first != null) {
            return new Found(first.cadence(), true);
        }
        var prompt = isEvent(folded) || PROMPT.matcher(folded).find();
        return new Found(prompt ? Cadence.ON_EVENT : null, false);
    }

    /** Whether the text names an event, not only promptness. */
    static boolean isEvent(String folded) {
        return EVENT.matcher(folded).find();
    }
}
