package org.shouze.responsibility.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.Cadence;
import org.shouze.responsibility.indicator.measure.Target;
import org.shouze.responsibility.indicator.measure.TargetSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The thresholds that the plan's obligations set (目标值): a measure it names, else how often a year it asks. */
@Component
class ObligationTargets implements TargetSource {

    private static final String TIMES = "次";
    private static final Map<Cadence, Integer> PERIODS_A_YEAR =
            Map.of(Cadence.YEARLY, 1, Cadence.HALF_YEARLY, 2, Cadence.QUARTERLY, 4, Cadence.MONTHLY, 12);

    private final ObligationStore store;

    ObligationTargets(ObligationStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Target> targets(UUID unitId, LocalDate asOf) {
        var targets = new HashMap<String, Target>();
        var binding = store.planned(unitId, asOf).stream()
                .filter(each -> each.row() != null && each.bindsOn(asOf))
                .toList();
        binding.forEach(each -> measured(each).ifPresent(target -> targets.putIfAbsent(row(each), target)));
        var named = Set.copyOf(targets.keySet());
        binding.stream()
                .filter(each -> !named.contains(row(each)))
                .forEach(each ->
                        counted(each).ifPresent(target -> targets.merge(row(each), target, ObligationTargets::higher)));
        return targets;
    }

    private static String row(ObligationView obligation) {
        return Objects.requireNonNull(obligation.row());
    }

    private static Optional<Target> measured(ObligationView obligation) {
        var goal = obligation.demand().target();
        return Optional.ofNullable(goal).map(each -> target(obligation, sign(each.op()), each.value(), each.unit()));
    }

    /** How many records a year the frequency comes to; nothing for what has no rhythm of its own. */
    private static Optional<Target> counted(ObligationView obligation) {
        var times = PERIODS_A_YEAR.get(obligation.demand().cadence());
        return Optional.ofNullable(times)
                .map(each ->
                        BigDecimal.valueOf((long) each * obligation.demand().atLeast()))
                .map(value -> target(obligation, ">=", value, TIMES));
    }

    private static Target higher(Target one, Target other) {
        return one.value().compareTo(other.value()) >= 0 ? one : other;
    }

    private static Target target(ObligationView obligation, String op, BigDecimal value, String unit) {
        return new Target(op, value, unit, obligation.wording().sentence(), "/obligations/" + obligation.id());
    }

    private static String sign(String op) {
        return switch (op) {
            case "≥" -> ">=";
            case "≤" -> "<=";
            default -> op;
        };
    }
}
