package org.shouze.risk.hazard;

import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.risk.hazard.signal.Severity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Within how many working days hazards are mended (整改时限规则); each unit rules for itself. */
@Service
@Requires(HazardGrants.READ)
public class HazardRules {

    private static final int MOST_DAYS = 250;
    private static final int NEVER = 6;
    private static final int LONGEST = 200;

    private final HazardRuleStore store;
    private final BusinessTime time;

    HazardRules(HazardRuleStore store, BusinessTime time) {
        this.store = store;
        this.time = time;
    }

    /** The rule in force: the unit's own, or the platform's until it rules. */
    @Transactional(readOnly = true)
    public DeadlineRule of(UUID unitId) {
        return store.inForce(unitId).orElse(DeadlineRule.DEFAULT);
    }

    /**
     * Rules for the own unit from now on; what is assigned keeps its deadline.
     *
     * @throws Refusal with everything that is out of bounds: 1 to 250 working days, no longer for what is graver, a level of
     *     1 to 6, a basis of 1 to 200 characters
     */
    @Transactional
    @Requires(HazardGrants.MANAGE)
    public DeadlineRule decide(DeadlineRule wanted) {
        var wrong = new ArrayList<Finding>();
        @Nullable Severity graver = null;
        for (var severity : Severity.values()) {
            var days = wanted.of(severity);
            if (days < 1 || days > MOST_DAYS) {
                wrong.add(new Finding(field(severity), severity.label() + "隐患的整改时限应为 1 至 250 个工作日。"));
            } else if (graver != null && days < wanted.of(graver)) {
                wrong.add(new Finding(field(severity), severity.label() + "隐患的整改时限不应短于" + graver.label() + "隐患的时限。"));
            }
            graver = severity;
        }
        if (wanted.halvedFromLevel() < 1 || wanted.halvedFromLevel() > NEVER) {
            wrong.add(new Finding("halvedFromLevel", "时限减半的保护等级应为第一级至第五级，或不减半。"));
        }
        if (wanted.basis().isBlank() || wanted.basis().strip().length() > LONGEST) {
            wrong.add(new Finding("basis", "请填写依据，200 字以内，例如方案的条款。"));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        store.replace(Acting.unit(), wanted, Acting.current().name(), time.now());
        return of(Acting.unit());
    }

    private static String field(Severity severity) {
        return "days." + severity.name();
    }
}
