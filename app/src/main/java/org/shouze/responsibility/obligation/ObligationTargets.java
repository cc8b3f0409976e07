package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.shouze.responsibility.indicator.measure.Target;
import org.shouze.responsibility.indicator.measure.TargetSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The thresholds that the plan's obligations set (目标值). */
@Component
class ObligationTargets implements TargetSource {

    private final ObligationStore store;

    ObligationTargets(ObligationStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Target> targets(UUID unitId, LocalDate asOf) {
        var targets = new HashMap<String, Target>();
        store.planned(unitId, asOf).stream().filter(each -> each.bindsOn(asOf)).forEach(each -> {
            var row = each.row();
            var goal = each.demand().target();
            if (row != null && goal != null) {
                targets.putIfAbsent(
                        row,
                        new Target(
                                sign(goal.op()),
                                goal.value(),
                                goal.unit(),
                                each.wording().sentence(),
                                "/obligations/" + each.id()));
            }
        });
        return targets;
    }

    private static String sign(String op) {
        return switch (op) {
            case "≥" -> ">=";
            case "≤" -> "<=";
            default -> op;
        };
    }
}
