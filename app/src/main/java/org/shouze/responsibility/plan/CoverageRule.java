package org.shouze.responsibility.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shouze.gongwen.plan.PlanReading;
import org.shouze.gongwen.plan.PlanReading.Kind;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.gongwen.plan.PlanReading.SentenceTrace;
import org.shouze.responsibility.plan.Coverage.Line;
import org.shouze.responsibility.plan.Coverage.State;

/** The rule that nothing of a plan disappears (覆盖规则): every sentence has an obligation or a reason. */
final class CoverageRule {

    private CoverageRule() {}

    static Coverage of(PlanReading reading) {
        var known = reading.obligations().stream().map(Obligation::id).collect(Collectors.toSet());
        var sentences = reading.sentences();
        return new Coverage(IntStream.range(0, sentences.size())
                .mapToObj(position -> line(position, sentences.get(position), known))
                .toList());
    }

    /** Obligations that no sentence leads to: they would have no ground in the document. */
    static List<Obligation> groundless(PlanReading reading) {
        Set<String> grounded = new HashSet<>();
        reading.sentences().forEach(trace -> grounded.addAll(trace.obligationIds()));
        return reading.obligations().stream()
                .filter(obligation -> !grounded.contains(obligation.id()))
                .toList();
    }

    private static Line line(int position, SentenceTrace trace, Set<String> known) {
        var obligations = trace.obligationIds().stream().filter(known::contains).toList();
        var state = state(trace, obligations);
        var reason = state == State.TRACED ? null : trace.reason();
        return new Line(position, trace.clauseId(), trace.sentence(), state, reason, obligations);
    }

    private static State state(SentenceTrace trace, List<String> obligations) {
        if (!obligations.isEmpty()) {
            return State.TRACED;
        }
        var reason = trace.reason();
        return trace.kind() == Kind.ASKS_NOTHING && reason != null && !reason.isBlank() ? State.EXCUSED : State.OPEN;
    }
}
