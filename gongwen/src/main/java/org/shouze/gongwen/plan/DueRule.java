package org.shouze.gongwen.plan;

import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Days of the year by which something is due. A month, quarter or half year before 前 stands for its last day (11月前 is
 * by 11-30, 第三季度前 by 09-30), as 前 includes the day named; 02-28 stands for the end of February.
 */
final class DueRule {

    private static final String SMALL = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final String DAY = SMALL + "月(?:份)?(?:" + SMALL + "[日号]|底|末)?";
    private static final String JOIN = "(?:、|和|及|与|，|以及|或)?";
    private static final Pattern MARKS = Pattern.compile("[月季年]");
    private static final Pattern LIST =
            Pattern.compile("((?:" + DAY + JOIN + "(?:每年|当年|次年)?){1,12}+)(?:24时)?(?:以前|之前|前|为止|止|之内|内)");
    private static final Pattern LATEST = Pattern.compile(
            "(?:不晚于|不迟于|最迟(?:于|在)?|截止(?:时间)?(?:为|到|至|：)?|完成时限：?|截至|时限：|月底：)(?:\\d{4}年|每年)?(" + DAY + ")");
    private static final Pattern MONTH_END = Pattern.compile("(?<!每个?)(" + SMALL + ")月(?:底|末)");
    private static final Pattern ITEM = Pattern.compile("(" + SMALL + ")月(?:份)?(?:(" + SMALL + ")[日号])?");
    private static final Pattern QUARTER = Pattern.compile("(?<!每)第?([一二三四1-4])季度(?:末|底|结束)?(?:以前|之前|前|内|末|底)");
    private static final Pattern EACH_QUARTER_DAY = Pattern.compile(
            "(?:每(?:个)?季度?(?:末(?!月))?的?|(?:每个?)?季度?(末月|最后一个?月|首月|第一个月|第1个月|第二个月|第三个月)的?)(" + SMALL + ")[日号](?:以|之)?前");
    private static final Pattern EACH_QUARTER_END = Pattern.compile("每(?:个)?季度?(?:末|底|结束)(?:以|之)?(?:前)?");
    private static final Pattern EACH_MONTH_DAY = Pattern.compile("(?:每(?:个)?月|次月|下月)的?(" + SMALL + ")[日号](?:以|之)?前");
    private static final Pattern EACH_MONTH_END = Pattern.compile("每(?:个)?月(?:月)?(?:底|末)(?:以|之)?(?:前)?");
    private static final Pattern YEAR_END =
            Pattern.compile("年(?:底|末|终)(?:以前|之前|前)?(?!总结|考核|报告|述职)|年内(?!不少于|至少|不低于|[^，]{0,10}(?:\\d|[一二两三四五])[次场期])");
    private static final Pattern HALF_END = Pattern.compile("(?<!下|每)上半年(?:底|末|结束)?(?:前|内|完成)");
    private static final Pattern SECOND_HALF_END = Pattern.compile("下半年(?:底|末|结束)?(?:前|内|完成)");
    private static final Pattern EACH_HALF_END = Pattern.compile("每半年(?:底|末|结束)(?:前)?");

    private DueRule() {}

    /** The days, in the order of the text; empty if it names none. */
    static List<String> of(String folded) {
        var due = new ArrayList<String>();
        if (!MARKS.matcher(folded).find()) {
            return due;
        }
        lists(folded, due);
        quarters(folded, due);
        months(folded, due);
        halves(folded, due);
        return due.stream().distinct().toList();
    }

    private static void halves(String folded, List<String> due) {
        if (due.isEmpty() && YEAR_END.matcher(folded).find()) {
            due.add("12-31");
        }
        if (HALF_END.matcher(folded).find()) {
            due.add("06-30");
        }
        if (SECOND_HALF_END.matcher(folded).find()) {
            due.add("12-31");
        }
        if (EACH_HALF_END.matcher(folded).find()) {
            due.addAll(List.of("06-30", "12-31"));
        }
    }

    private static void lists(String folded, List<String> due) {
        for (var pattern : List.of(LIST, LATEST, MONTH_END)) {
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
            var text = d == 0 ? monthEnd(m) : format(m, d);
            if (!due.contains(text)) {
                due.add(text);
            }
        }
    }

    private static void quarters(String folded, List<String> due) {
        var quarter = QUARTER.matcher(folded);
        while (quarter.find()) {
            var number = Numerals.whole(quarter.group(1));
            if (number != null && number >= 1 && number <= 4) {
                due.add(monthEnd(number * 3));
            }
        }
        var eachDay = EACH_QUARTER_DAY.matcher(folded);
        if (eachDay.find()) {
            var first = firstMonth(eachDay.group(1));
            var day = Numerals.whole(eachDay.group(2));
            for (var month = first; month <= 12 && day != null; month += 3) {
                due.add(format(month, day));
            }
        } else if (EACH_QUARTER_END.matcher(folded).find()) {
            due.addAll(List.of("03-31", "06-30", "09-30", "12-31"));
        }
    }

    private static int firstMonth(String which) {
        return switch (which == null ? "末" : which) {
            case "首月", "第一个月", "第1个月" -> 1;
            case "第二个月" -> 2;
            default -> 3;
        };
    }

    private static void months(String folded, List<String> due) {
        var eachDay = EACH_MONTH_DAY.matcher(folded);
        var day = eachDay.find() ? Numerals.whole(eachDay.group(1)) : null;
        if (day != null) {
            for (var month = 1; month <= 12; month++) {
                due.add(format(month, Math.min(day, lastDay(month))));
            }
        } else if (EACH_MONTH_END.matcher(folded).find()) {
            for (var month = 1; month <= 12; month++) {
                due.add(monthEnd(month));
            }
        }
    }

    private static String monthEnd(int month) {
        return format(month, lastDay(month));
    }

    /** Of a common year, so that the day exists in every year. */
    private static int lastDay(int month) {
        return Month.of(month).length(Year.isLeap(2026));
    }

    private static String format(int month, int day) {
        return String.format(Locale.ROOT, "%02d-%02d", month, day);
    }
}
