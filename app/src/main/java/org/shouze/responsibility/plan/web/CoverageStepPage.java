package org.shouze.responsibility.plan.web;

import java.util.List;
import org.shouze.platform.kernel.page.Page;
import org.shouze.responsibility.plan.Coverage;
import org.shouze.responsibility.plan.DraftView;
import org.shouze.responsibility.plan.Outline;

/** The third step: what became of every sentence, the open ones first. */
record CoverageStepPage(Wizard wizard, Coverage coverage, Outline outline, String problem) implements Page {

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

    List<Coverage.Line> open() {
        return coverage.in(Coverage.State.OPEN);
    }

    List<Coverage.Line> excused() {
        return coverage.in(Coverage.State.EXCUSED);
    }

    List<Coverage.Line> traced() {
        return coverage.in(Coverage.State.TRACED);
    }
}
