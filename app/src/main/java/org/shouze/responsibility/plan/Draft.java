package org.shouze.responsibility.plan;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading;
import org.shouze.gongwen.plan.PlanReading.Clause;
import org.shouze.gongwen.plan.PlanReading.DocumentFacts;
import org.shouze.gongwen.plan.PlanReading.Kind;
import org.shouze.gongwen.plan.PlanReading.NotUnderstood;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.gongwen.plan.PlanReading.SentenceTrace;
import org.shouze.platform.kernel.Refusal;

/**
 * A plan being corrected (方案草稿): the reading as it now stands, who is whom, and what was looked at.
 *
 * @param matches who a name of the plan is; names that are not in it are matched by themselves
 * @param confirmed the steps that somebody looked at since they last changed
 * @param touched the revision in which each item last changed: only who saw it since may change it again
 */
record Draft(
        DocumentFacts document,
        Roster roster,
        List<Clause> clauses,
        List<Obligation> obligations,
        List<SentenceTrace> sentences,
        Map<String, Match> matches,
        Set<PlanStep> confirmed,
        Map<String, Long> touched) {

    Draft {
        clauses = List.copyOf(clauses);
        obligations = List.copyOf(obligations);
        sentences = List.copyOf(sentences);
        matches = Map.copyOf(matches);
        confirmed = Set.copyOf(confirmed);
        touched = Map.copyOf(touched);
    }

    /** Whom a name means: somebody on record, or with null somebody new. */
    record Match(@Nullable UUID personId) {}

    static Draft of(PlanReading reading) {
        return new Draft(
                reading.document(),
                Roster.of(reading.group()),
                reading.clauses(),
                reading.obligations(),
                reading.sentences(),
                Map.of(),
                Set.of(),
                Map.of());
    }

    PlanReading reading() {
        var open = sentences.stream()
                .filter(trace -> trace.kind() == Kind.NOT_UNDERSTOOD)
                .map(trace -> new NotUnderstood(trace.clauseId(), trace.sentence(), String.valueOf(trace.reason())))
                .toList();
        return new PlanReading(document, roster.group(), clauses, obligations, open, sentences);
    }

    Draft with(DocumentFacts head) {
        return new Draft(head, roster, clauses, obligations, sentences, matches, confirmed, touched);
    }

    Draft with(Roster people) {
        return new Draft(document, people, clauses, obligations, sentences, matches, confirmed, touched);
    }

    Draft with(List<Obligation> changed, List<SentenceTrace> traces) {
        return new Draft(document, roster, clauses, changed, traces, matches, confirmed, touched);
    }

    Draft matching(String name, Match match) {
        var all = new TreeMap<>(matches);
        all.put(name, match);
        return new Draft(document, roster, clauses, obligations, sentences, all, confirmed, touched);
    }

    Draft confirming(PlanStep step) {
        var all = EnumSet.of(step);
        all.addAll(confirmed);
        return new Draft(document, roster, clauses, obligations, sentences, matches, all, touched);
    }

    /** Notes that an item of a step changed: whoever confirmed the step has to look again. */
    Draft touching(String item, PlanStep step, long revision) {
        var when = new HashMap<>(touched);
        when.put(item, revision);
        when.put(step.name(), revision);
        var still = EnumSet.noneOf(PlanStep.class);
        still.addAll(confirmed);
        still.remove(step);
        if (step == PlanStep.OBLIGATIONS) {
            when.put(PlanStep.COVERAGE.name(), revision);
            still.remove(PlanStep.COVERAGE);
        }
        return new Draft(document, roster, clauses, obligations, sentences, matches, still, when);
    }

    /** @throws Refusal when the item changed after the revision that somebody saw */
    void requireSeen(String item, long seen) {
        if (touched.getOrDefault(item, 0L) > seen) {
            throw Refusal.conflict("这一处在您打开页面之后已被他人修改。您填写的内容仍保留在下方，请与现在的内容核对后再保存。");
        }
    }
}
