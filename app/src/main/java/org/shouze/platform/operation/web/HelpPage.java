package org.shouze.platform.operation.web;

import java.util.List;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.operation.ManualPage;

/** A book of the manual (帮助). */
record HelpPage(ManualPage book, String html) implements Page {

    @Override
    public String title() {
        return book.label();
    }

    static List<ManualPage> books() {
        return List.of(ManualPage.values());
    }
}
