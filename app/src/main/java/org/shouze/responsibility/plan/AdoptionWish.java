package org.shouze.responsibility.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a plan is to be adopted (采用申请).
 *
 * @param effectiveOn the day from which it binds
 * @param approver who approved it
 * @param confirmed that the one who acts has checked the whole
 * @param endConflicting whether appointments that stand in the way end on the day before
 * @param endOmitted whether appointments of the group that the plan does not name end on the day before
 */
public record AdoptionWish(
        @Nullable LocalDate effectiveOn,
        String approver,
        boolean confirmed,
        boolean endConflicting,
        boolean endOmitted) {}
