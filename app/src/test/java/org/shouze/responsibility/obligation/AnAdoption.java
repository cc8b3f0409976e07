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
                last.due(),
                null,
                null));
        return this;
    }

    AnAdoption within(String value, String unit, String after) {
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
                last.atLeast(),
                last.due(),
                new AdoptedObligation.Limit(new BigDecimal(value), unit, after),
                null));
        return this;
    }

    AnAdoption dueOn(int month, int day) {
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
                last.atLeast(),
                List.of(MonthDay.of(month, day)),
                null,
                null));
        return this;
    }

    AnAdoption withTarget(String measure, String op, int value, String unit) {
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
                last.atLeast(),
                last.due(),
                null,
                new AdoptedObligation.Goal(measure, op, BigDecimal.valueOf(value), unit)));
        return this;
    }

    AdoptedPlan effective(LocalDate on) {
        return new AdoptedPlan(planId, unitId, "网络安全工作方案", replaces, on, List.copyOf(obligations), List.of());
    }
}
