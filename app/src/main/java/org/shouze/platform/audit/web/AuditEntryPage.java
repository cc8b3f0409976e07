package org.shouze.platform.audit.web;

import org.shouze.platform.audit.EntryView;
import org.shouze.platform.audit.Labels;
import org.shouze.platform.kernel.page.Page;

/** One entry (审计条目) with what was before and after. */
record AuditEntryPage(EntryView entry, Labels labels) implements Page {

    @Override
    public String title() {
        return "审计条目 " + entry.position();
    }

    @Override
    public String menu() {
        return AuditMenu.LOG;
    }

    String what() {
        return AuditPage.what(entry, labels);
    }

    String at() {
        return AuditPage.moment(entry.at());
    }
}
