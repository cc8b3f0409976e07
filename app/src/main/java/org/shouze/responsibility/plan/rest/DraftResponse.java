package org.shouze.responsibility.plan.rest;

import java.util.List;
import org.shouze.responsibility.plan.DraftView;
import org.shouze.responsibility.plan.PlanStep;

/** Where a draft stands after a change. */
record DraftResponse(long revision, List<String> confirmed, List<String> findings) {

    static DraftResponse of(DraftView draft) {
        var confirmed = draft.confirmed().stream().sorted().map(PlanStep::code).toList();
        return new DraftResponse(draft.revision(), confirmed, draft.findings());
    }
}
