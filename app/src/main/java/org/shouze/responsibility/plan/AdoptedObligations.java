package org.shouze.responsibility.plan;

import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.gongwen.plan.PlanReading.Target;
import org.shouze.gongwen.plan.PlanReading.Within;
import org.shouze.responsibility.plan.adoption.AdoptedObligation;

/** Hands the obligations of a reading on in the form that listeners know. */
final class AdoptedObligations {

    private AdoptedObligations() {}

    static List<AdoptedObligation> of(PlanReading reading) {
        var outline = Outline.of(reading.clauses());
        return Repetitions.of(reading.obligations()).kept().stream()
                .map(obligation -> adopted(obligation, outline))
                .toList();
    }

    private static AdoptedObligation adopted(Obligation one, Outline outline) {
        var cadence = one.cadence();
        List<MonthDay> due = one.due().stream()
                .map(ObligationRule::day)
                .filter(Objects::nonNull)
                .toList();
        return new AdoptedObligation(
                one.id(),
                outline.number(one.clause()),
                outline.heading(one.clause()),
                one.sentence(),
                one.title(),
                one.row(),
                one.responsible(),
                cadence == null ? UsualCadence.of(one.row()).code() : cadence.code(),
                one.atLeast(),
                due,
                limit(one.within()),
                goal(one.target()));
    }

    private static AdoptedObligation.@Nullable Limit limit(@Nullable Within within) {
        if (within == null) {
            return null;
        }
        var after = within.after();
        return new AdoptedObligation.Limit(within.value(), within.unit().code(), after == null ? "" : after);
    }

    private static AdoptedObligation.@Nullable Goal goal(@Nullable Target target) {
        return target == null
                ? null
                : new AdoptedObligation.Goal(target.measure(), target.op().sign(), target.value(), target.unit());
    }
}
