package org.shouze.responsibility.plan.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Cadence;
import org.shouze.gongwen.plan.PlanReading.Target;
import org.shouze.gongwen.plan.PlanReading.Within;
import org.shouze.platform.kernel.Refusal;
import org.shouze.responsibility.plan.ObligationWish;

/** What an obligation of a plan should say, in the words of the reading; what is left out the plan does not say. */
record PlanObligationRequest(
        @Nullable String title,
        @Nullable String row,
        @Nullable List<String> responsible,
        @Nullable Cadence cadence,
        @Nullable Integer atLeast,
        @Nullable List<String> due,
        @Nullable Within within,
        @Nullable Target target) {

    ObligationWish wish() {
        if (within != null && (within.value() == null || within.unit() == null)) {
            throw Refusal.invalid("within", "within 应有 value 和 unit。");
        }
        if (target != null && (target.measure() == null || target.op() == null || target.value() == null)) {
            throw Refusal.invalid("target", "target 应有 measure、op 和 value。");
        }
        return new ObligationWish(
                title == null ? "" : title,
                row == null || row.isBlank() ? null : row.strip(),
                responsible == null ? List.of() : responsible,
                cadence,
                atLeast,
                due == null ? List.of() : due,
                within,
                target);
    }
}
