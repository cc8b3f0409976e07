package org.shouze.responsibility.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.gongwen.plan.PlanReading.Operator;
import org.shouze.gongwen.plan.PlanReading.Target;
import org.shouze.gongwen.plan.PlanReading.Unit;
import org.shouze.gongwen.plan.PlanReading.Within;
import org.shouze.platform.kernel.Cadence;

/** The Chinese words for what a reading has in codes (用语). */
public final class PlanWords {

    /** The roles that may be responsible, with the words shown to people, in the order of a select box. */
    public static final Map<String, String> ROLES = roles();

    private static final BigDecimal HIGH = new BigDecimal("0.85");
    private static final BigDecimal MIDDLE = new BigDecimal("0.65");

    private PlanWords() {}

    public static String responsible(List<String> codes) {
        return codes.isEmpty()
                ? "未写明"
                : codes.stream().map(PlanWords::responsible).collect(Collectors.joining("、"));
    }

    public static String responsible(String code) {
        var role = ROLES.get(code);
        return role != null ? role : code.substring(code.indexOf(':') + 1);
    }

    /** The frequency of a requirement; where the plan names none, the usual one that will be adopted. */
    public static String cadence(Obligation one) {
        return one.cadence() == null ? "未写明（按" + UsualCadence.of(one.row()).label() + "采用）" : cadence(one.cadence());
    }

    /** A frequency, or that none is written. */
    public static String cadence(org.shouze.gongwen.plan.PlanReading.@Nullable Cadence cadence) {
        return cadence == null
                ? "未写明"
                : Cadence.ofCode(cadence.code()).map(Cadence::label).orElse(cadence.code());
    }

    public static String atLeast(@Nullable Integer times) {
        return times == null ? "" : "至少 " + times + " 次";
    }

    public static String due(List<String> days) {
        return days.stream().map(PlanWords::day).collect(Collectors.joining("、"));
    }

    public static String within(@Nullable Within limit) {
        return limit == null ? "" : after(limit.after()) + plain(limit.value()) + unit(limit.unit()) + "内";
    }

    public static String target(@Nullable Target target) {
        return target == null
                ? ""
                : target.measure() + " " + operator(target.op()) + " " + plain(target.value()) + target.unit();
    }

    public static String unit(Unit unit) {
        return switch (unit) {
            case HOUR -> "小时";
            case DAY -> "日";
            case WORKING_DAY -> "个工作日";
            case MONTH -> "个月";
        };
    }

    public static String operator(Operator op) {
        return switch (op) {
            case AT_LEAST -> "≥";
            case MORE_THAN -> ">";
            case AT_MOST -> "≤";
            case LESS_THAN -> "<";
            case EQUAL -> "=";
        };
    }

    /** How sure the reader is: 高, 中 or 低 with the percentage. */
    public static String confidence(BigDecimal confidence) {
        return of(confidence, "高", "中", "低") + " "
                + confidence.movePointRight(2).intValue() + "%";
    }

    /** The style class that colours the word of a confidence. */
    public static String tone(BigDecimal confidence) {
        return of(confidence, "bg-green-lt", "bg-yellow-lt", "bg-red-lt");
    }

    private static String of(BigDecimal confidence, String high, String middle, String low) {
        return confidence.compareTo(HIGH) >= 0 ? high : confidence.compareTo(MIDDLE) >= 0 ? middle : low;
    }

    private static String day(String monthDay) {
        var day = ObligationRule.day(monthDay);
        return day == null ? monthDay : day.getMonthValue() + "月" + day.getDayOfMonth() + "日前";
    }

    private static String after(@Nullable String event) {
        return event == null || event.isBlank() ? "" : event + "后";
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static Map<String, String> roles() {
        var all = new LinkedHashMap<String, String>();
        all.put("leader", "组长");
        all.put("deputy", "副组长");
        all.put("office-director", "办公室主任");
        all.put("office", "领导小组办公室");
        all.put("security-officer", "网络安全员");
        all.put("liaison", "网络安全联络员");
        all.put("everyone", "全体工作人员");
        return java.util.Collections.unmodifiableMap(all);
    }
}
