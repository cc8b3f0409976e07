package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Cadence;
import org.shouze.responsibility.plan.adoption.AdoptedObligation.Goal;
import org.shouze.responsibility.plan.adoption.AdoptedObligation.Limit;

/**
 * Who has to do it, how often, by when and to which measure (义务要求).
 *
 * @param responsible roles such as {@code leader}, {@code deputy}, {@code section:财务室}; empty for everyone
 * @param atLeast how often in a period, at least one
 * @param due the days that the plan names; empty for the period's end
 * @param dueOn the day of a request; null for a plan's obligation
 */
public record Demand(
        List<String> responsible,
        Cadence cadence,
        int atLeast,
        List<MonthDay> due,
        @Nullable LocalDate dueOn,
        @Nullable Limit within,
        @Nullable Goal target) {

    public Demand {
        responsible = List.copyOf(responsible);
        due = List.copyOf(due);
    }
}
