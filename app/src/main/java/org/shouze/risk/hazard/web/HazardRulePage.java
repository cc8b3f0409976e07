package org.shouze.risk.hazard.web;

import java.util.List;
import java.util.Locale;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.risk.hazard.DeadlineRule;
import org.shouze.risk.hazard.signal.Severity;

/** Within how many working days hazards are mended (整改时限规则). */
record HazardRulePage(DeadlineRule rule, List<Finding> problems) implements HazardPages {

    @Override
    public String title() {
        return "整改时限规则";
    }

    /** The name under which the form sends the days of a severity. */
    static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    static String numeral(int level) {
        return "一二三四五".substring(level - 1, level);
    }
}
