package org.shouze.responsibility.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.plan.adoption.AdoptedObligation;
import org.shouze.responsibility.plan.adoption.AdoptedPlan;

/** Plans for tests: {@code aPlan(bureau).asking(...).effective(day)}. */
final class AnAdoption {

    private final UUID unitId;
    private final UUID planId = UUID.randomUUID();
    private final List<AdoptedObligation> obligations = new ArrayList<>();
    private @Nullable UUID replaces;

    private AnAdoption(UUID unitId) {
        this.unitId = unitId;
    }

    static AnAdoption aPlan(UUID unitId) {
        return new AnAdoption(unitId);
    }

    AnAdoption replacing(AdoptedPlan old) {
        replaces = old.planId();
        return this;
    }

    /** Asks for something of a row, with the cadence's code and the roles. */
    AnAdoption asking(String row, String title, String cadence, String... roles) {
        obligations.add(new AdoptedObligation(
                "o" + (obligations.size() + 1),
                "（三）1.",
                "工作任务",
                title + "应当按要求落实到位。",
                title,
                row,
                Arrays.asList(roles),
                cadence,
                null,
                List.of(),
                null,
                null));
        return this;
    }

    AnAdoption atLeast(int times) {
        var last = obligations.getLast();
        return last(times, last.due(), last.within(), last.target());
    }

    AnAdoption within(String value, String unit, String after) {
        var last = obligations.getLast();
        var limit = new AdoptedObligation.Limit(new BigDecimal(value), unit, after);
        return last(last.atLeast(), last.due(), limit, last.target());
    }

    AnAdoption dueOn(int month, int day) {
        var last = obligations.getLast();
        return last(last.atLeast(), List.of(MonthDay.of(month, day)), last.within(), last.target());
    }

    AnAdoption withTarget(String measure, String op, int value, String unit) {
        var last = obligations.getLast();
        var goal = new AdoptedObligation.Goal(measure, op, BigDecimal.valueOf(value), unit);
        return last(last.atLeast(), last.due(), last.within(), goal);
    }

    /** The obligation asked for last, with another demand. */
    private AnAdoption last(
            @Nullable Integer times,
            List<MonthDay> due,
            AdoptedObligation.@Nullable Limit within,
            AdoptedObligation.@Nullable Goal target) {
        var last = obligations.removeLast();
        obligations.add(new AdoptedObligation(
                last.key(),
                last.clauseNumber(),
                last.clauseHeading(),
                last.sentence(),
                last.title(),
                last.row(),
                last.responsible(),
                last.cadence(),
                times,
                due,
                within,
                target));
        return this;
    }

    AdoptedPlan effective(LocalDate on) {
        return new AdoptedPlan(planId, unitId, "网络安全工作方案", replaces, on, List.copyOf(obligations), List.of());
    }
}
