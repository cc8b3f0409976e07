package org.shouze.responsibility.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouze.responsibility.indicator.measure.Measure;
import org.shouze.responsibility.indicator.measure.Target;

/**
 * Holds figures against targets (达标判定).
 *
 * @param targets what the plan demands, by row
 * @param figures what is known, by code, the most credible first
 * @param lastYear the figures at the end of the year before, by code
 * @param running whether the year still runs: what is counted over it may still come
 */
record Assessment(
        Map<String, Target> targets,
        Map<String, List<Measure>> figures,
        Map<String, BigDecimal> lastYear,
        boolean running) {

    private static final Set<String> COUNTED = Set.of("次", "份");

    IndicatorView of(Definition definition) {
        var target = target(definition);
        var figure = believed(definition);
        var before = definition.orRising() ? lastYear.get(definition.code()) : null;
        return new IndicatorView(
                definition.code(),
                definition.name(),
                definition.formula(),
                definition.area(),
                definition.rows(),
                definition.unit(),
                definition.basis(),
                definition.fromMemory(),
                target,
                figure == null ? null : figure.value(),
                figure == null ? null : figure.numerator(),
                figure == null ? null : figure.denominator(),
                state(definition, figure, target, before),
                explanation(definition, figure, target, before),
                figure == null ? "" : figure.href());
    }

    /**
     * The most credible figure; but that none of something was reached says little where the plan asked for nothing of
     * the kind: then another source that knows so is believed.
     */
    private @Nullable Measure believed(Definition definition) {
        var all = figures.getOrDefault(definition.code(), List.of());
        if (all.isEmpty()) {
            return null;
        }
        var first = all.getFirst();
        var value = first.value();
        var reachedNothing =
                value != null && value.signum() == 0 && definition.comparison().climbs();
        return reachedNothing
                ? all.stream().filter(Assessment::notAsked).findFirst().orElse(first)
                : first;
    }

    private static boolean notAsked(Measure figure) {
        return figure.value() == null && !asked(figure);
    }

    /** The plan's target counts when it is in the indicator's own unit: "once a quarter" is no share of quarters. */
    private TargetView target(Definition definition) {
        var demanded = targets.get(definition.targetRow());
        if (demanded != null && sameUnit(demanded.unit(), definition.unit())) {
            var text = text(Comparison.of(demanded.op()), demanded.value(), definition);
            return new TargetView(demanded.op(), demanded.value(), text, true, demanded.basis(), demanded.href());
        }
        var comparison = definition.comparison();
        var standard = definition.target();
        var text = standard == null ? "由方案设定" : text(comparison, standard, definition);
        return new TargetView(comparison.code(), standard, text, false, definition.basis(), "");
    }

    /** Records are counted in times or in pieces; it is the same number. */
    private static boolean sameUnit(String one, String other) {
        return one.equals(other) || (COUNTED.contains(one) && COUNTED.contains(other));
    }

    private static String text(Comparison comparison, BigDecimal value, Definition definition) {
        var plain = comparison.sign() + " " + Figures.text(value, definition.unit());
        return definition.orRising() ? plain + "，或高于上年" : plain;
    }

    private IndicatorState state(
            Definition definition, @Nullable Measure figure, TargetView target, @Nullable BigDecimal before) {
        if (figure == null) {
            return IndicatorState.NO_DATA;
        }
        var value = figure.value();
        if (value == null) {
            // NB: something was asked, but nothing measures it yet: that is no "not applicable".
            return asked(figure) ? IndicatorState.NO_DATA : IndicatorState.NOT_APPLICABLE;
        }
        var demanded = target.value();
        if (demanded == null) {
            return IndicatorState.NO_TARGET;
        }
        if (Comparison.of(target.op()).holds(value, demanded) || rises(value, before)) {
            return IndicatorState.MET;
        }
        return running && mayStillCome(definition, target) ? IndicatorState.UNDERWAY : IndicatorState.NOT_MET;
    }

    private static boolean mayStillCome(Definition definition, TargetView target) {
        return COUNTED.contains(definition.unit()) && Comparison.of(target.op()).climbs();
    }

    private static boolean asked(Measure figure) {
        var denominator = figure.denominator();
        return denominator != null && denominator.signum() > 0;
    }

    private static boolean rises(BigDecimal value, @Nullable BigDecimal before) {
        return before != null && value.compareTo(before) > 0;
    }

    private static String explanation(
            Definition definition, @Nullable Measure figure, TargetView target, @Nullable BigDecimal before) {
        if (figure == null) {
            return "尚无业务记录可供统计此项指标。";
        }
        var value = figure.value();
        if (!definition.orRising() || value == null || target.value() == null) {
            return figure.explanation();
        }
        return figure.explanation() + alternatives(definition, value, target, before);
    }

    private static String alternatives(
            Definition definition, BigDecimal value, TargetView target, @Nullable BigDecimal before) {
        if (Comparison.of(target.op()).holds(value, java.util.Objects.requireNonNull(target.value()))) {
            return "已达到目标值。";
        }
        if (before == null) {
            return "未达到目标值，且没有上年数据可比，暂不能按“逐年提高”判定达标。";
        }
        var last = Figures.text(before, definition.unit());
        return rises(value, before) ? "未达到目标值，但高于上年的 " + last + "，按“逐年提高”达标。" : "未达到目标值，也未高于上年的 " + last + "。";
    }
}
