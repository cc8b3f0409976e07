package org.shouze.responsibility.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.responsibility.plan.adoption.AdoptedPlan;

/**
 * Requirements that a plan states more than once (重复要求): first in passing, then with a frequency and a person. Adopted
 * twice, one drill would have to be proven twice.
 *
 * @param kept the requirements without those that repeat another
 * @param repeated the id of each that was left out, with the id of the one it repeats
 */
record Repetitions(List<Obligation> kept, Map<String, String> repeated) {

    static Repetitions of(List<Obligation> all) {
        var repeated = new LinkedHashMap<String, String>();
        for (var one : all) {
            all.stream()
                    .filter(other -> !repeated.containsKey(other.id()) && repeats(one, other, all))
                    .findFirst()
                    .ifPresent(other -> repeated.put(one.id(), other.id()));
        }
        repeated.replaceAll((key, said) -> lastOf(repeated, said));
        var kept = new ArrayList<>(all);
        kept.removeIf(one -> repeated.containsKey(one.id()));
        return new Repetitions(kept, repeated);
    }

    List<AdoptedPlan.Repeated> told() {
        return repeated.entrySet().stream()
                .map(each -> new AdoptedPlan.Repeated(each.getKey(), each.getValue()))
                .toList();
    }

    private static String lastOf(Map<String, String> repeated, String said) {
        var last = said;
        while (repeated.containsKey(last)) {
            last = repeated.get(last);
        }
        return last;
    }

    private static boolean repeats(Obligation one, Obligation other, List<Obligation> all) {
        return !one.id().equals(other.id())
                && one.row() != null
                && one.row().equals(other.row())
                && one.title().equals(other.title())
                && saysNothingOfItsOwn(one)
                && (one.cadence() == null || one.cadence() == other.cadence())
                && (one.responsible().isEmpty() || one.responsible().equals(other.responsible()))
                && (!sameDemand(one, other) || all.indexOf(one) > all.indexOf(other));
    }

    private static boolean saysNothingOfItsOwn(Obligation one) {
        return one.atLeast() == null && one.due().isEmpty() && one.within() == null && one.target() == null;
    }

    /** Of two that say the same, the first is kept. */
    private static boolean sameDemand(Obligation one, Obligation other) {
        return saysNothingOfItsOwn(other)
                && one.cadence() == other.cadence()
                && Objects.equals(one.responsible(), other.responsible());
    }
}
