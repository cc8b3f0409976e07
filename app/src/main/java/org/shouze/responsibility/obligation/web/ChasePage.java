package org.shouze.responsibility.obligation.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.page.Page;
import org.shouze.responsibility.obligation.OccurrenceView;

/**
 * What would be chased (批量催办), before it is.
 *
 * @param pending the open ones of the list, at most as many as can be chased at once
 * @param more whether the list has more
 * @param again those that were chased today
 */
record ChasePage(
        BookQuery query, List<OccurrenceView> pending, boolean more, Set<UUID> again, ChaseForm form, String problem)
        implements Page {

    @Override
    public String title() {
        return "批量催办";
    }

    @Override
    public String menu() {
        return "obligations";
    }

    /** How many would get nothing without a reason. */
    long leftOut() {
        return pending.stream().filter(each -> !note(each).isEmpty()).count();
    }

    String note(OccurrenceView each) {
        if (each.responsibility().personId() == null) {
            return "责任人空缺，不催办";
        }
        return again.contains(each.id()) ? "今日已催办" : "";
    }
}
