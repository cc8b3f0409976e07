package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Days of the year by which something is due. A month, quarter or half year before 前 stands for its last day (11月前 is
 * by 11-30, 第三季度前 by 09-30), as 前 includes the day named; 02-28 stands for the end of February.
 */
final class DueRule {

    static final String SMALL = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final String DAY = SMALL + "月(?:份)?(?:" + SMALL + "[日号]|底|末)?";
    private static final String JOIN = "(?:、|和|及|与|，|以及|或)?";
    private static final Pattern MARKS = Pattern.compile("[月季年]");
    private static final Pattern LIST =
            Pattern.compile("((?:" + DAY + JOIN + "(?:每年|当年|次年)?){1,12}+)(?:24时)?(?:以前|之前|前|为止|止|之内|内)");
    private static final Pattern LATEST = Pattern.compile(
            "(?:不晚于|不迟于|最迟(?:于|在)?|截止(?:时间)?(?:为|到|至|：)?|完成时限：?|截至|时限：|月底：)(?:\\d{4}年|每年)?(" + DAY + ")");
    private static final Pattern MONTH_END = Pattern.compile("(?<!每个?)(" + SMALL + ")月(?:底|末)");
    /** 5月、10月各开展一次: done within the months, so by their last days. */
    private static final Pattern IN_MONTHS = Pattern.compile("(?<![\\d至到\\-—])(" + SMALL + "月(?:份)?(?:(?:、|和|及|与)"
            + SMALL + "月(?:份)?){1,11}+)(?:的)?(?=[各分]|组织|开展|进行|召开|集中|举[行办]|报送|完成|检查)");

    private static final Pattern ITEM = Pattern.compile("(" + SMALL + ")月(?:份)?(?:(" + SMALL + ")[日号])?");

    private DueRule() {}

    /** The days, in the order of the text; empty if it names none. */
    static List<String> of(String folded) {
        var due = new ArrayList<String>();
        if (!MARKS.matcher(folded).find()) {
            return due;
        }
        lists(folded, due);
        PeriodEnds.add(folded, due);
        return due.stream().distinct().toList();
    }

    private static void lists(String folded, List<String> due) {
        for (var pattern : List.of(LIST, LATEST, MONTH_END, IN_MONTHS)) {
            var list = pattern.matcher(folded);
            while (list.find()) {
                var item = ITEM.matcher(list.group());
                while (item.find()) {
                    add(item.group(1), item.group(2), due);
                }
            }
        }
    }

    private static void add(String month, String day, List<String> due) {
        var m = Numerals.whole(month);
        var d = day == null ? Integer.valueOf(0) : Numerals.whole(day);
        if (m != null && d != null && m >= 1 && m <= 12 && d <= 31) {
            var text = d == 0 ? MonthDays.end(m) : MonthDays.of(m, d);
            if (!due.contains(text)) {
                due.add(text);
            }
        }
    }
}
