package org.shouze.responsibility.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.page.Page;
import org.shouze.responsibility.plan.PlanView;

/**
 * The plans of the unit.
 *
 * @param next where the list goes on, null at its end
 * @param problem why an upload was refused, empty otherwise
 */
record PlanListPage(List<PlanView> plans, @Nullable String next, boolean mayUpload, String problem) implements Page {

    @Override
    public String title() {
        return "工作方案";
    }

    @Override
    public String menu() {
        return "plans";
    }
}
