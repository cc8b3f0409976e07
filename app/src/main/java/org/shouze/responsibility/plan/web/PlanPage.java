package org.shouze.responsibility.plan.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouze.gongwen.plan.PlanReading;
import org.shouze.gongwen.plan.PlanReading.Clause;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.platform.kernel.page.Page;
import org.shouze.responsibility.plan.Coverage;
import org.shouze.responsibility.plan.Outline;
import org.shouze.responsibility.plan.PlanView;

/** A plan that cannot be changed any more, with the trace of every sentence. */
record PlanPage(PlanView plan, PlanReading reading, Coverage coverage, String fileName) implements Page {

    @Override
    public String title() {
        return plan.title();
    }

    @Override
    public String menu() {
        return "plans";
    }

    String label(Clause clause) {
        return Outline.of(reading.clauses()).label(clause.id());
    }

    List<Coverage.Line> lines(Clause clause) {
        return coverage.of(clause.id());
    }

    Map<String, Obligation> obligations() {
        return reading.obligations().stream().collect(Collectors.toMap(Obligation::id, Function.identity()));
    }

    int count(Coverage.State state) {
        return coverage.in(state).size();
    }

    /** Only adopted plans have obligations to go to. */
    boolean linked() {
        return plan.adoption() != null;
    }
}
