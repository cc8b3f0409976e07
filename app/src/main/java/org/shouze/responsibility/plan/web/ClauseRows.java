package org.shouze.responsibility.plan.web;

import java.util.List;
import java.util.UUID;
import org.shouze.gongwen.plan.PlanReading.Clause;
import org.shouze.platform.kernel.Refusal;
import org.shouze.responsibility.plan.Coverage;
import org.shouze.responsibility.plan.DraftView;
import org.shouze.responsibility.plan.Outline;
import org.shouze.responsibility.plan.PlanDrafts;
import org.shouze.responsibility.plan.Plans;
import org.springframework.stereotype.Component;

/** Lays a draft out clause by clause. */
@Component
class ClauseRows {

    private final Plans plans;
    private final PlanDrafts drafts;

    ClauseRows(Plans plans, PlanDrafts drafts) {
        this.plans = plans;
        this.drafts = drafts;
    }

    List<ClauseRow> all(DraftView draft) {
        var coverage = plans.coverage(draft.plan().id());
        return draft.reading().clauses().stream()
                .map(clause -> row(draft, coverage, clause, ClauseRow.Opened.NOTHING))
                .toList();
    }

    ClauseRow one(UUID planId, String clauseId, ClauseRow.Opened opened) {
        var draft = drafts.get(planId);
        var clause = draft.reading().clauses().stream()
                .filter(each -> each.id().equals(clauseId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return row(draft, plans.coverage(planId), clause, opened);
    }

    private static ClauseRow row(DraftView draft, Coverage coverage, Clause clause, ClauseRow.Opened opened) {
        var reading = draft.reading();
        return new ClauseRow(
                draft.ref(),
                clause,
                Outline.of(reading.clauses()).label(clause.id()),
                coverage.of(clause.id()),
                reading.obligations().stream()
                        .filter(one -> one.clause().equals(clause.id()))
                        .toList(),
                opened);
    }
}
