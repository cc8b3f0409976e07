package org.shouze.platform.shell.rest;

import java.util.List;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.shell.Searches;
import org.shouze.platform.shell.ShellGrants;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/search")
class SearchApi {

    private static final int HIGHEST_LIMIT = 50;

    private final Searches searches;

    SearchApi(Searches searches) {
        this.searches = searches;
    }

    /** Finds by any part of a name; at most {@code limit} hits of each kind. */
    @GetMapping
    @Requires(ShellGrants.USE)
    List<Searches.Group> search(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "20") int limit) {
        return searches.find(q, Math.clamp(limit, 1, HIGHEST_LIMIT));
    }
}
