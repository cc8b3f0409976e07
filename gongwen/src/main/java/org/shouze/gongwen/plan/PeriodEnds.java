package org.shouze.gongwen.plan;

import java.util.List;
import java.util.regex.Pattern;

/** Days that a text names by a period: 第三季度前, 每季度末月25日前, 每月底, 年底前, 上半年完成. */
final class PeriodEnds {

    private static final Pattern QUARTER = Pattern.compile("(?<!每)第?([一二三四1-4])季度(?:末|底|结束)?(?:以前|之前|前|内|末|底)");
    private static final Pattern EACH_QUARTER_DAY =
            Pattern.compile("(?:每(?:个)?季度?(?:末(?!月))?的?|(?:每个?)?季度?(末月|最后一个?月|首月|第一个月|第1个月|第二个月|第三个月)的?)("
                    + DueRule.SMALL + ")[日号](?:以|之)?前");
    private static final Pattern EACH_QUARTER_END = Pattern.compile("每(?:个)?季度?(?:末|底|结束)(?:以|之)?(?:前)?");
    private static final Pattern EACH_MONTH_DAY =
            Pattern.compile("(?:每(?:个)?月|次月|下月)的?(" + DueRule.SMALL + ")[日号](?:以|之)?前");
    private static final Pattern EACH_MONTH_END = Pattern.compile("每(?:个)?月(?:月)?(?:底|末)(?:以|之)?(?:前)?");
    private static final Pattern YEAR_END = Pattern.compile(
            "年(?:底|末|终)(?:以前|之前|前)?(?!总结|考核|报告|述职)|(?<![两二三四五几\\d])年内(?!不少于|至少|不低于|[^，]{0,10}(?:\\d|[一二两三四五])[次场期])");
    private static final Pattern HALF_END = Pattern.compile("(?<!下|每)上半年(?:底|末|结束)?(?:前|内|完成)");
    private static final Pattern SECOND_HALF_END = Pattern.compile("下半年(?:底|末|结束)?(?:前|内|完成)");
    private static final Pattern EACH_HALF_END = Pattern.compile("每半年(?:底|末|结束)(?:前)?");

    private PeriodEnds() {}

    /** Adds the days that the text names so. */
    static void add(String folded, List<String> due) {
        quarters(folded, due);
        months(folded, due);
        halves(folded, due);
    }

    private static void quarters(String folded, List<String> due) {
        var quarter = QUARTER.matcher(folded);
        while (quarter.find()) {
            var number = Numerals.whole(quarter.group(1));
            if (number != null && number >= 1 && number <= 4) {
                due.add(MonthDays.end(number * 3));
            }
        }
        var eachDay = EACH_QUARTER_DAY.matcher(folded);
        if (eachDay.find()) {
            var first = firstMonth(eachDay.group(1));
            var day = Numerals.whole(eachDay.group(2));
            for (var month = first; month <= 12 && day != null; month += 3) {
                due.add(MonthDays.of(month, day));
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
                due.add(MonthDays.of(month, Math.min(day, MonthDays.last(month))));
            }
        } else if (EACH_MONTH_END.matcher(folded).find()) {
            for (var month = 1; month <= 12; month++) {
                due.add(MonthDays.end(month));
            }
        }
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
}
