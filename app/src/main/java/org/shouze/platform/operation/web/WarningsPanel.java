package org.shouze.platform.operation.web;

import java.util.List;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.operation.contribution.Reading;

/** What the administrator has to look at, on the overview (运维提醒). */
record WarningsPanel(List<Reading> warnings) implements Page {

    @Override
    public String title() {
        return "运维提醒";
    }
}
