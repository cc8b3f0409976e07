package org.shouze.platform.shell.web;

import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.shell.Searches;
import org.shouze.platform.shell.ShellGrants;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {

    private static final int BELOW_THE_BOX = 5;
    private static final int ON_THE_PAGE = 20;

    private final Searches searches;

    SearchController(Searches searches) {
        this.searches = searches;
    }

    @GetMapping("/search")
    @Requires(ShellGrants.USE)
    SearchPage search(@RequestParam(defaultValue = "") String q) {
        return new SearchPage(Searches.clean(q), searches.find(q, ON_THE_PAGE));
    }

    @GetMapping("/search/hits")
    @Requires(ShellGrants.USE)
    SearchHitsPage hits(@RequestParam(defaultValue = "") String q) {
        return new SearchHitsPage(Searches.clean(q), searches.find(q, BELOW_THE_BOX));
    }
}
