package org.shouze.responsibility.plan.web;

import java.util.List;
import org.shouze.platform.kernel.page.Page;
import org.shouze.responsibility.plan.DraftView;

/** The second step: the document clause by clause on the left, what was understood on the right. */
record ObligationStepPage(Wizard wizard, List<ClauseRow> rows, int open, String problem) implements Page {

    @Override
    public String title() {
        return "核对方案：" + draft().plan().title();
    }

    @Override
    public String menu() {
        return "plans";
    }

    DraftView draft() {
        return wizard.draft();
    }
}
