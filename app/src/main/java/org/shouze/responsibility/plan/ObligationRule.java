package org.shouze.responsibility.plan;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.gongwen.plan.PlanReading.Target;
import org.shouze.gongwen.plan.PlanReading.Unit;
import org.shouze.gongwen.plan.PlanReading.Within;
import org.shouze.platform.kernel.Refusal.Finding;

/** What an obligation may say (义务填写规则); all that is wrong is told at once. */
final class ObligationRule {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_NAME = 50;
    private static final int MOST = 10_000;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final Pattern NAMED = Pattern.compile("(section|unit):\\S.{0," + (LONGEST_NAME - 1) + "}");

    private final Obligation obligation;
    private final List<Finding> findings = new ArrayList<>();

    private ObligationRule(Obligation obligation) {
        this.obligation = obligation;
    }

    static List<Finding> check(Obligation obligation) {
        var rule = new ObligationRule(obligation);
        rule.words();
        rule.rhythm();
        rule.within(obligation.within());
        rule.target(obligation.target());
        return rule.findings;
    }

    /** Reads a day of the year such as {@code 11-30}, null when there is no such day. */
    static @Nullable MonthDay day(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    private void words() {
        var title = obligation.title();
        require(!title.isBlank() && title.length() <= LONGEST_TITLE, "title", "请填写义务名称，60 字以内。");
        var row = obligation.row();
        require(row == null || RequirementRows.ALL.containsKey(row), "row", "对应事项应为 M01 至 M38，或者留空。");
        for (var one : obligation.responsible()) {
            require(
                    PlanWords.ROLES.containsKey(one) || NAMED.matcher(one).matches(),
                    "responsible",
                    "责任人“" + one + "”无法识别，请从列表中选择，或填写科室、单位名称（50 字以内）。");
        }
    }

    private void rhythm() {
        var atLeast = obligation.atLeast();
        require(atLeast == null || (atLeast >= 1 && atLeast <= MOST), "atLeast", "次数应为 1 至 10000 的整数，或者留空。");
        for (var day : obligation.due()) {
            require(day(day) != null, "due", "截止日“" + day + "”不是有效的月日，请按“11-30”的格式填写。");
        }
    }

    private void within(@Nullable Within limit) {
        if (limit == null) {
            return;
        }
        var whole = limit.unit() == Unit.HOUR ? limit.value().multiply(BigDecimal.valueOf(60)) : limit.value();
        var fits = limit.value().signum() > 0
                && limit.value().compareTo(BigDecimal.valueOf(MOST)) <= 0
                && whole.stripTrailingZeros().scale() <= 0;
        require(fits, "within", "时限应为大于零的数；只有小时可以带小数，精确到分钟。");
    }

    private void target(@Nullable Target target) {
        if (target == null) {
            return;
        }
        require(
                !target.measure().isBlank() && target.measure().length() <= 2 * LONGEST_NAME,
                "target",
                "请填写目标衡量的内容，100 字以内。");
        require(target.value().abs().compareTo(LARGEST) <= 0 && target.value().scale() <= 6, "target", "目标值超出可记录的范围。");
        require(target.unit().length() <= LONGEST_NAME, "target", "目标的单位过长，请填写“%”“次”“学时”等。");
    }

    private void require(boolean right, String field, String sentence) {
        if (!right) {
            findings.add(new Finding(field, sentence));
        }
    }
}
