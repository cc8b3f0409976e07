package org.shouze.responsibility.obligation.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.obligation.ObligationView;
import org.shouze.responsibility.plan.adoption.AdoptedObligation.Goal;
import org.shouze.responsibility.plan.adoption.AdoptedObligation.Limit;

/** An obligation, with the names of a plan reading. */
record ObligationResponse(
        UUID id,
        UUID unitId,
        @Nullable UUID planId,
        String planKey,
        @Nullable UUID ownerId,
        String clauseNumber,
        String clauseHeading,
        String sentence,
        String title,
        @Nullable String row,
        String area,
        List<String> responsible,
        String cadence,
        int atLeast,
        List<String> due,
        @Nullable LocalDate dueOn,
        @Nullable Limit within,
        @Nullable Target target,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** A threshold. */
    record Target(String measure, String op, BigDecimal value, String unit) {

        static @Nullable Target of(@Nullable Goal goal) {
            return goal == null ? null : new Target(goal.measure(), goal.op(), goal.value(), goal.unit());
        }
    }

    static ObligationResponse of(ObligationView obligation) {
        var wording = obligation.wording();
        var demand = obligation.demand();
        return new ObligationResponse(
                obligation.id(),
                obligation.unitId(),
                obligation.planId(),
                obligation.planKey(),
                obligation.ownerId(),
                wording.clauseNumber(),
                wording.clauseHeading(),
                wording.sentence(),
                wording.title(),
                wording.row(),
                obligation.area().label(),
                demand.responsible(),
                demand.cadence().code(),
                demand.atLeast(),
                demand.due().stream().map(day -> day.toString().substring(2)).toList(),
                demand.dueOn(),
                demand.within(),
                Target.of(demand.target()),
                obligation.validFrom(),
                obligation.validTo());
    }
}
