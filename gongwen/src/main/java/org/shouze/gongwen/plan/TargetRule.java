package org.shouze.gongwen.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Operator;
import org.shouze.gongwen.plan.PlanReading.Target;

/** Measures to reach: 不低于95%, 达到60%以上, 不少于4个学时, 为零, 全覆盖. */
final class TargetRule {

    /** The measure of a target whose text names none; the topic gives it a name. */
    static final String UNNAMED = "";

    private static final String UNITS = "%|学时|课时|小时|人次|万元|个月|工作日|人|名|台|套|项|件|起|条|元|位|分|天|年|个|处|例|户|家";
    private static final Pattern TARGET = Pattern.compile(Comparison.PATTERN + "\\s?(?:(?<percent>百分之)(?<cn>"
            + Numerals.NUMBER
            + "|百)|(?<tenth>[一二三四五六七八九])成|(?<num>" + Numerals.NUMBER + ")\\s?(?:个(?=学时|课时|小时|工作日))?(?<unit>" + UNITS
            + ")?)(?<after>及?以上|以内|之内|及?以下)?");
    private static final Pattern NUMBERS = Pattern.compile("\\d|[一二两三四五六七八九十百零]|全覆盖");
    private static final Pattern FULL = Pattern.compile("([\\p{IsHan}]{0,8})(?:全覆盖|百分百|百分之百)");
    private static final Pattern RISING =
            Pattern.compile("或[^。；]{0,16}(?:逐年|较上年|比上年|较去年|高于上年|同比)[^。；]{0,6}(?:提高|提升|增长|上升|递增|增加)?");
    private static final Pattern MEASURE = Pattern.compile(
            "([\\p{IsHan}A-Za-z]{0,14}(?:率|比例|占比|比重|比|学时|课时|时间|时长|时限|人数|次数|数量|数|度|周期|长度|面|得分|分数|经费|预算|金额))(?:要|应当?|须|必须|均|都|需|也|年度|每年|每人|平均|人均|原则上|力争|总体|保持|控制)*$");
    private static final Pattern LEAD =
            Pattern.compile("^.*(?:确保|保证|使得?|实现|做到|力争|并且|并|且|其中|要求|达成|保持|的|对|每年|年度|全年|年底前|[年月日]前)(?=[\\p{IsHan}]{2})");

    private static final Pattern FARTHER =
            Pattern.compile("(不低于|不少于|不超过|不高于)[\\p{IsHan}]{0,10}(?:经费|投入|支出|预算|总额|总数|总人数|资金)的?$");

    private TargetRule() {}

    /** The targets in a segment, each number once. */
    static List<Target> of(String folded, String before) {
        var targets = new ArrayList<Target>();
        if (!NUMBERS.matcher(folded).find()) {
            return targets;
        }
        var rising = RISING.matcher(folded).find() ? "（或逐年提高）" : "";
        var matcher = TARGET.matcher(folded);
        while (matcher.find()) {
            var target = target(matcher, folded, before, rising);
            if (target != null && targets.stream().noneMatch(known -> sameNumber(known, target))) {
                targets.add(target);
            }
        }
        var full = FULL.matcher(folded);
        if (full.find() && targets.isEmpty()) {
            targets.add(new Target(
                    LEAD.matcher(full.group(1)).replaceFirst("") + "覆盖率",
                    Operator.EQUAL,
                    BigDecimal.valueOf(100),
                    "%"));
        }
        return targets;
    }

    /** 不低于年度信息化经费8%: the comparison stands before what the share is of. */
    private static @Nullable String farther(String folded, int at) {
        var farther = FARTHER.matcher(folded.substring(0, at));
        return farther.find() ? farther.group(1) : null;
    }

    private static boolean sameNumber(Target a, Target b) {
        return a.value().compareTo(b.value()) == 0 && a.unit().equals(b.unit());
    }

    private static @Nullable Target target(Matcher matcher, String folded, String before, String rising) {
        var word = matcher.group("op") == null ? farther(folded, matcher.start()) : matcher.group("op");
        var after = matcher.group("after");
        var percent =
                matcher.group("percent") != null || matcher.group("tenth") != null || "%".equals(matcher.group("unit"));
        var value = value(matcher);
        var zero = value != null && value.signum() == 0 && ("为".equals(word) || "=".equals(word));
        var unit = percent ? "%" : matcher.group("unit") == null ? "" : matcher.group("unit");
        if (value == null || isOther(matcher, folded) || (!percent && !zero && !isBounded(word, after, unit))) {
            return null;
        }
        var operator = Comparison.of(word, after);
        return new Target(
                measure(before, folded.substring(0, matcher.start())) + rising,
                operator,
                value,
                unit.isEmpty() ? "项" : unit);
    }

    /** A number without % is a target only beside a word that compares. */
    private static boolean isBounded(@Nullable String word, @Nullable String after, String unit) {
        return !unit.isEmpty() && ((word != null && !"为".equals(word)) || (after != null && !after.endsWith("内")));
    }

    /** Times, deadlines and numbered things are read by other rules. */
    private static boolean isOther(Matcher matcher, String folded) {
        var rest = folded.substring(matcher.end());
        var after = matcher.group("after");
        var unit = matcher.group("unit");
        var isTime = unit != null
                && unit.matches("小时|工作日|天|个月|年|分")
                && ((after != null && after.endsWith("内")) || rest.startsWith("内") || rest.startsWith("钟"));
        var isLimit = unit != null
                && unit.matches("小时|工作日|天")
                && Comparison.of(matcher.group("op"), after) == Operator.AT_MOST
                && folded.substring(0, matcher.start()).matches(".*(?:期限|时限|时间|限期?|限时)");
        var isRating = rest.matches("为(?:优秀|良好|合格|不合格|达标|不达标|基本合格|优|良|差).*");
        return isTime
                || isLimit
                || isRating
                || ("年".equals(unit) && matcher.group("num").length() == 4);
    }

    private static @Nullable BigDecimal value(Matcher matcher) {
        var cn = matcher.group("cn");
        if (cn != null) {
            return "百".equals(cn) ? BigDecimal.valueOf(100) : Numerals.value(cn);
        }
        var tenth = matcher.group("tenth");
        if (tenth != null) {
            var value = Numerals.value(tenth);
            return value == null ? null : value.multiply(BigDecimal.TEN);
        }
        return Numerals.value(matcher.group("num"));
    }

    private static String measure(String before, String here) {
        for (var text : List.of(here, before)) {
            var bare = text.replaceAll("[，：\\s]+$", "");
            var matcher = MEASURE.matcher(bare.substring(Math.max(0, bare.length() - 40)));
            if (matcher.find()) {
                return LEAD.matcher(matcher.group(1)).replaceFirst("");
            }
            if (!here.isBlank()) {
                return UNNAMED;
            }
        }
        return UNNAMED;
    }
}
