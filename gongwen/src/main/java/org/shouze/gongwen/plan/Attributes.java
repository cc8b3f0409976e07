package org.shouze.gongwen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Cadence;
import org.shouze.gongwen.plan.PlanReading.Operator;
import org.shouze.gongwen.plan.PlanReading.Target;
import org.shouze.gongwen.plan.PlanReading.Within;

/**
 * What a segment of a sentence says about frequency, dates and measures.
 *
 * @param cadence how often, or null
 * @param stated whether the text states a period and not only an event
 * @param atLeast how many times at least, or null
 * @param due days of the year
 * @param within a deadline after an event, or null
 * @param targets measures to reach
 */
record Attributes(
        @Nullable Cadence cadence,
        boolean stated,
        @Nullable Integer atLeast,
        List<String> due,
        @Nullable Within within,
        List<Target> targets) {

    static final Attributes NONE = new Attributes(null, false, null, List.of(), null, List.of());

    private static final Pattern TIMES = Pattern.compile("小时|分钟|天|日|个?工作日");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}年(?!度)");

    static Attributes of(String folded, String before) {
        var due = DueRule.of(folded);
        var within = WithinRule.of(folded, before);
        var frequency = CadenceRule.in(folded);
        var stated = frequency.stated();
        var cadence = frequency.cadence();
        if (!stated && !due.isEmpty() && YEAR.matcher(folded).find()) {
            cadence = Cadence.ONCE;
            stated = true;
        } else if (!stated && within != null) {
            cadence = Cadence.ON_EVENT;
        }
        // 得分低于60分的 is a condition, no measure to reach
        var targets = folded.endsWith("的") ? List.<Target>of() : measures(folded, before, within);
        return new Attributes(cadence, stated, CountRule.of(folded), due, within, targets);
    }

    /** 最迟不超过1小时 is a deadline and no measure beside it. */
    private static List<Target> measures(String folded, String before, @Nullable Within within) {
        return TargetRule.of(folded, before).stream()
                .filter(target ->
                        within == null || !TIMES.matcher(target.unit()).matches() || target.op() != Operator.AT_MOST)
                .toList();
    }

    /** Whether a text states a period, a number to reach or a deadline. */
    static boolean demandsNumber(String folded) {
        return of(folded, "").isStrong();
    }

    /** Whether there is a period, count, date, deadline or measure. */
    boolean isStrong() {
        return stated || atLeast != null || !due.isEmpty() || within != null || !targets.isEmpty();
    }

    /** What holds for every topic of a segment: the period and the dates, not the numbers. */
    Attributes withoutNumbers() {
        return new Attributes(cadence, stated, null, due, within, List.of());
    }

    /** The same once for each target; the count, the dates and the deadline go with the first. */
    List<Attributes> oneTargetEach() {
        if (targets.size() < 2) {
            return List.of(this);
        }
        var each = new ArrayList<Attributes>();
        each.add(new Attributes(cadence, stated, atLeast, due, within, targets.subList(0, 1)));
        for (var target : targets.subList(1, targets.size())) {
            each.add(new Attributes(cadence, stated, null, List.of(), null, List.of(target)));
        }
        return each;
    }

    Attributes withoutCadence() {
        return new Attributes(null, false, atLeast, due, within, targets);
    }

    /** Both together; what this one says goes first. */
    Attributes or(Attributes other) {
        var own = cadence != null && (stated || !other.stated || other.cadence == null);
        return new Attributes(
                own ? cadence : other.cadence != null ? other.cadence : cadence,
                stated || other.stated,
                atLeast != null ? atLeast : other.atLeast,
                due.isEmpty() ? other.due : due,
                within != null ? within : other.within,
                targets.isEmpty() ? other.targets : targets);
    }

    /** Whether the other says something different about the same thing. */
    boolean conflicts(Attributes other) {
        return (stated && other.stated && cadence != other.cadence)
                || (atLeast != null && other.atLeast != null && !atLeast.equals(other.atLeast))
                || (!due.isEmpty() && !other.due.isEmpty() && !due.equals(other.due))
                || (within != null && other.within != null && !within.equals(other.within))
                || (!targets.isEmpty() && !other.targets.isEmpty() && !targets.equals(other.targets));
    }
}
