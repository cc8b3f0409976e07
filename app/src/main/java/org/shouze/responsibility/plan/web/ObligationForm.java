package org.shouze.responsibility.plan.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Cadence;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.gongwen.plan.PlanReading.Operator;
import org.shouze.gongwen.plan.PlanReading.Target;
import org.shouze.gongwen.plan.PlanReading.Unit;
import org.shouze.gongwen.plan.PlanReading.Within;
import org.shouze.responsibility.plan.ObligationWish;

/** An obligation, as typed: roles are ticked, sections and units are named with 、 between. */
record ObligationForm(
        long revision,
        @Nullable String title,
        @Nullable String row,
        @Nullable List<String> roles,
        @Nullable String sections,
        @Nullable String units,
        @Nullable Cadence cadence,
        @Nullable String atLeast,
        @Nullable String due,
        @Nullable String withinValue,
        @Nullable Unit withinUnit,
        @Nullable String withinAfter,
        @Nullable String measure,
        @Nullable Operator op,
        @Nullable String value,
        @Nullable String unit) {

    private static final String SECTION = "section:";
    private static final String UNIT = "unit:";

    static ObligationForm of(long revision, Obligation one) {
        var within = one.within();
        var target = one.target();
        return new ObligationForm(
                revision,
                one.title(),
                one.row(),
                one.responsible().stream().filter(code -> code.indexOf(':') < 0).toList(),
                named(one, SECTION),
                named(one, UNIT),
                one.cadence(),
                one.atLeast() == null ? "" : one.atLeast().toString(),
                String.join("、", one.due()),
                within == null ? "" : within.value().toPlainString(),
                within == null ? Unit.HOUR : within.unit(),
                within == null ? "" : within.after(),
                target == null ? "" : target.measure(),
                target == null ? Operator.AT_LEAST : target.op(),
                target == null ? "" : target.value().toPlainString(),
                target == null ? "" : target.unit());
    }

    static ObligationForm empty(long revision) {
        return new ObligationForm(
                revision,
                "",
                "",
                List.of(),
                "",
                "",
                Cadence.YEARLY,
                "",
                "",
                "",
                Unit.HOUR,
                "",
                "",
                Operator.AT_LEAST,
                "",
                "");
    }

    ObligationForm at(long now) {
        return new ObligationForm(
                now,
                title,
                row,
                roles,
                sections,
                units,
                cadence,
                atLeast,
                due,
                withinValue,
                withinUnit,
                withinAfter,
                measure,
                op,
                value,
                unit);
    }

    boolean has(String role) {
        return roles != null && roles.contains(role);
    }

    ObligationWish wish() {
        var responsible = Stream.of(
                        roles == null ? Stream.<String>of() : roles.stream(),
                        Typed.list(sections).stream().map(SECTION::concat),
                        Typed.list(units).stream().map(UNIT::concat))
                .flatMap(codes -> codes)
                .distinct()
                .toList();
        return new ObligationWish(
                Typed.text(title),
                Typed.orNull(row),
                responsible,
                cadence,
                Typed.count("atLeast", "次数", atLeast),
                Typed.list(due),
                within(),
                target());
    }

    private @Nullable Within within() {
        return Typed.text(withinValue).isEmpty()
                ? null
                : new Within(
                        Typed.number("within", "时限", withinValue),
                        withinUnit == null ? Unit.HOUR : withinUnit,
                        Typed.orNull(withinAfter));
    }

    private @Nullable Target target() {
        return Typed.text(measure).isEmpty() && Typed.text(value).isEmpty()
                ? null
                : new Target(
                        Typed.text(measure),
                        op == null ? Operator.AT_LEAST : op,
                        Typed.number("target", "目标值", value),
                        Typed.text(unit));
    }

    private static String named(Obligation one, String kind) {
        return one.responsible().stream()
                .filter(code -> code.startsWith(kind))
                .map(code -> code.substring(kind.length()))
                .collect(Collectors.joining("、"));
    }
}
