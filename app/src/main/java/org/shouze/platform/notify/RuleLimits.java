package org.shouze.platform.notify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;

/** What steps a rule may have. */
final class RuleLimits {

    private static final int FURTHEST = 60;
    private static final int MOST = 12;
    private static final int LEVELS = 3;

    private RuleLimits() {}

    static void check(RuleView rule) {
        var findings = new ArrayList<Finding>();
        range("reminders", "提醒步骤", rule.reminders(), findings);
        range("escalations", "升级步骤", rule.escalations(), findings);
        if (rule.escalations().size() > LEVELS) {
            findings.add(new Finding("escalations", "升级步骤最多 3 个，依次通知科室负责人、分管领导、组长。"));
        }
        if (rule.escalations().stream().anyMatch(day -> day < 1)) {
            findings.add(new Finding("escalations", "升级只能在到期之后，应为正数，例如 +5。"));
        }
        var all = new ArrayList<>(rule.reminders());
        all.addAll(rule.escalations());
        if (new HashSet<>(all).size() < all.size()) {
            findings.add(new Finding("reminders", "步骤不能重复：同一天只提醒或升级一次。"));
        }
        if (rule.enabled() && all.isEmpty()) {
            findings.add(new Finding("reminders", "启用的规则至少要有一个步骤。"));
        }
        if (!findings.isEmpty()) {
            throw Refusal.invalid(findings);
        }
    }

    private static void range(String field, String label, List<Integer> days, List<Finding> findings) {
        if (days.size() > MOST || days.stream().anyMatch(day -> Math.abs(day) > FURTHEST)) {
            findings.add(new Finding(field, label + "最多 12 个，每个在 -60 至 +60 个工作日之间。"));
        }
    }
}
