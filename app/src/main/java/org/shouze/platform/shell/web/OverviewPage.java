package org.shouze.platform.shell.web;

import java.util.List;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.shell.Overviews;

/** The overview (工作总览). */
record OverviewPage(String greeting, String today, String hint, List<Overviews.Panel> panels) implements Page {

    @Override
    public String title() {
        return "工作总览";
    }

    @Override
    public String menu() {
        return "overview";
    }
}
