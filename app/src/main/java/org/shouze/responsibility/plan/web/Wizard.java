package org.shouze.responsibility.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shouze.responsibility.plan.DraftView;
import org.shouze.responsibility.plan.PlanStep;

/**
 * Where somebody is on the way from document to adoption.
 *
 * @param current the code of the step that is shown
 * @param compares whether there is a plan in force to compare with
 */
record Wizard(DraftView draft, String current, boolean compares) {

    static final String COMPARISON = "comparison";
    static final String ADOPTION = "adoption";

    /** A step: its state is told by a word, not by the mark alone. */
    record Step(String label, String href, boolean active, boolean done) {

        String state() {
            return active ? "当前步骤" : done ? "已确认" : "待确认";
        }
    }

    UUID id() {
        return draft.plan().id();
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (var step : PlanStep.values()) {
            steps.add(step(step.label(), step.code(), draft.confirmed().contains(step)));
        }
        if (compares) {
            steps.add(step("与现行方案比较", COMPARISON, ADOPTION.equals(current)));
        }
        steps.add(step("采用", ADOPTION, false));
        return steps;
    }

    static String href(UUID planId, String step) {
        return "/plans/" + planId + "/steps/" + step;
    }

    private Step step(String label, String code, boolean done) {
        return new Step(label, href(id(), code), code.equals(current), done);
    }
}
