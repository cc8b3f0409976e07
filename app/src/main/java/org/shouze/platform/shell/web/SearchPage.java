package org.shouze.platform.shell.web;

import java.util.List;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.shell.Searches;

/** Everything found (搜索结果). */
record SearchPage(String query, List<Searches.Group> groups) implements Page {

    @Override
    public String title() {
        return "搜索";
    }
}
