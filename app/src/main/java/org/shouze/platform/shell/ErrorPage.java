package org.shouze.platform.shell;

import org.shouze.platform.kernel.page.Page;

/** What a browser is shown when the platform says no. */
record ErrorPage(Problem problem) implements Page {

    @Override
    public String title() {
        return problem.title();
    }
}
