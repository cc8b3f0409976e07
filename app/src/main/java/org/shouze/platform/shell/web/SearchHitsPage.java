package org.shouze.platform.shell.web;

import java.util.List;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.shell.Searches;

/** The first hits, below the search box. */
record SearchHitsPage(String query, List<Searches.Group> groups) implements Page {

    @Override
    public String title() {
        return "搜索";
    }
}
