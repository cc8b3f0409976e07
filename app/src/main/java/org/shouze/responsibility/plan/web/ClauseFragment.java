package org.shouze.responsibility.plan.web;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.page.Page;

/**
 * One clause, shown again after a change.
 *
 * @param seen the revision that the user has now seen of the whole step, null where that did not change
 */
record ClauseFragment(ClauseRow row, @Nullable Long seen) implements Page {

    @Override
    public String title() {
        return "核对条款";
    }

    @Override
    public String menu() {
        return "plans";
    }
}
