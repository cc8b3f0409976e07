package org.shouze.responsibility.plan.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading.Clause;
import org.shouze.gongwen.plan.PlanReading.Obligation;
import org.shouze.responsibility.plan.Coverage;
import org.shouze.responsibility.plan.DraftRef;

/**
 * A clause with its sentences on the left and its obligations on the right.
 *
 * @param opened what is open in it and what was typed there
 */
record ClauseRow(
        DraftRef ref,
        Clause clause,
        String label,
        List<Coverage.Line> lines,
        List<Obligation> obligations,
        Opened opened) {

    /**
     * A form that is open in a clause.
     *
     * @param place an obligation's id, {@code add:POSITION}, {@code excuse:POSITION} or nothing
     * @param reason what was typed as the reason of a sentence
     */
    record Opened(String place, @Nullable ObligationForm form, String reason, String problem) {

        static final Opened NOTHING = new Opened("", null, "", "");
    }

    UUID planId() {
        return ref.planId();
    }

    String address() {
        return "/plans/" + ref.planId() + "/clauses/" + clause.id();
    }

    boolean isOpen(Obligation one) {
        return opened.place().equals(one.id());
    }

    boolean isAdding(Coverage.Line line) {
        return opened.place().equals("add:" + line.position());
    }

    boolean isExcusing(Coverage.Line line) {
        return opened.place().equals("excuse:" + line.position());
    }
}
