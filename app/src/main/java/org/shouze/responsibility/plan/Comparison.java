package org.shouze.responsibility.plan;

import java.util.List;
import org.shouze.gongwen.plan.PlanReading.Clause;
import org.shouze.gongwen.plan.PlanReading.Obligation;

/**
 * What a new plan changes against the one in force (方案比较).
 *
 * @param clausesAdded only in the new plan
 * @param clausesDropped only in the old plan
 * @param clausesChanged in both, with different words
 * @param roles what changes for whom
 */
public record Comparison(
        List<Clause> clausesAdded,
        List<Clause> clausesDropped,
        List<ClausePair> clausesChanged,
        List<Obligation> added,
        List<Obligation> dropped,
        List<Change> changed,
        int unchanged,
        List<ForRole> roles) {

    /** A clause of the old plan and the one that stands for it in the new. */
    public record ClausePair(Clause before, Clause after) {}

    /** An obligation that goes on with something changed. */
    public record Change(Obligation before, Obligation after, List<FieldChange> fields) {}

    /** A value that changed, in words for people. */
    public record FieldChange(String label, String before, String after) {}

    /** What changes for one role. */
    public record ForRole(String role, List<Obligation> added, List<Obligation> dropped, List<Change> changed) {}

    public boolean isEmpty() {
        return added.isEmpty()
                && dropped.isEmpty()
                && changed.isEmpty()
                && clausesAdded.isEmpty()
                && clausesDropped.isEmpty()
                && clausesChanged.isEmpty();
    }
}
