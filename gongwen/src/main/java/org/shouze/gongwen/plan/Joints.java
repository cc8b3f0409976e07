package org.shouze.gongwen.plan;

import java.util.regex.Pattern;

/** Where a 、 joins two demands and not two words: 20分钟内电话报告、40分钟内书面报告. */
final class Joints {

    private static final Pattern DUE_BEFORE = Pattern.compile("[日底末月]前[^，；、]{0,12}$");
    private static final Pattern DUE_AFTER = Pattern.compile("[^\\d，；、]{4,20}\\d{1,2}月[^，；、]{0,4}前");
    private static final Pattern CADENCE_BEFORE = Pattern.compile("每(?:个)?(?:年|半年|季|月|周|日|天|学期)[^，；、]{2,30}$");
    private static final Pattern CADENCE_AFTER = Pattern.compile("每(?:个)?(?:年|半年|季|月|周|日|天|学期)");
    private static final Pattern DEADLINE =
            Pattern.compile("(?:在|于)?" + Numerals.NUMBER + "个?(?:小时|分钟|工作日|日|天)(?:之|以)?内");
    private static final Pattern NEXT_DEADLINE = Pattern.compile("[^，；、\\d]{0,8}" + DEADLINE.pattern());

    private Joints() {}

    /** Whether the sign at this place stands between two demands, each with its own day, period or deadline. */
    static boolean isBetweenDemands(String folded, int at) {
        if (folded.charAt(at) != '、') {
            return false;
        }
        if (DUE_BEFORE.matcher(folded.substring(0, at)).find()
                && DUE_AFTER.matcher(folded.substring(at + 1)).lookingAt()) {
            return true;
        }
        if (CADENCE_BEFORE.matcher(folded.substring(0, at)).find()
                && CADENCE_AFTER.matcher(folded.substring(at + 1)).lookingAt()) {
            return true;
        }
        return DEADLINE.matcher(folded.substring(0, at)).find()
                && NEXT_DEADLINE
                        .matcher(folded.substring(at + 1, Math.min(folded.length(), at + 20)))
                        .lookingAt();
    }
}
