package org.shouze.gongwen.plan;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many times at least: 一次, 不少于2场, 至少开展两次. */
final class CountRule {

    private static final Pattern COUNT =
            Pattern.compile("(?<![第首前每百千万\\d.])(" + Numerals.NUMBER + ")(?:次(?!数(?!据))|场|期|轮|遍|篇|批)");
    private static final Pattern UNIT = Pattern.compile("[次场期轮遍篇批]");
    private static final Pattern AT_MOST = Pattern.compile("(?:不超过|不多于|不得超过|少于|低于)$");
    private static final Pattern NOT_AT_MOST = Pattern.compile("不[得能]?(?:少于|低于)$");

    private CountRule() {}

    /** The least number of times, or null. */
    static @Nullable Integer of(String folded) {
        if (!UNIT.matcher(folded).find()) {
            return null;
        }
        var matcher = COUNT.matcher(folded);
        while (matcher.find()) {
            var before = folded.substring(0, matcher.start());
            var isLimit = AT_MOST.matcher(before).find()
                    && !NOT_AT_MOST.matcher(before).find();
            var count = Numerals.whole(matcher.group(1));
            if (!isLimit && count != null && count > 0) {
                return count;
            }
        }
        return null;
    }
}
