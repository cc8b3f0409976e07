package org.shouze.responsibility.obligation.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.page.Filters;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.shouze.responsibility.obligation.Obligations;
import org.shouze.responsibility.obligation.Occurrences;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class BookController {

    private static final int PAGE = 50;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Obligations obligations;
    private final Occurrences occurrences;

    BookController(Obligations obligations, Occurrences occurrences) {
        this.obligations = obligations;
        this.occurrences = occurrences;
    }

    @GetMapping("/obligations")
    @Requires(ObligationGrants.READ)
    BookPage book(BookQuery query) {
        var filters = new Filters();
        var filter = query.filter(Acting.unit(), filters);
        if (query.order().listsObligations()) {
            var slice = obligations.book(filter, query.order(), query.cursor(), PAGE);
            return new BookPage(query, filter, slice.items(), List.of(), slice.next(), filters.hint());
        }
        var slice = occurrences.list(filter, query.order(), query.cursor(), PAGE);
        return new BookPage(query, filter, List.of(), slice.items(), slice.next(), filters.hint());
    }

    @GetMapping("/obligations.xlsx")
    @Requires(ObligationGrants.READ)
    ResponseEntity<byte[]> export(BookQuery query) throws IOException {
        var sheet = new BookSheet(obligations, occurrences);
        var name = ContentDisposition.attachment()
                .filename("义务台账.xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .body(sheet.write(query.filter(Acting.unit(), new Filters()), query.order()));
    }

    /** Where a plan's page points to. */
    @GetMapping("/obligations/by-plan/{planId}/{key}")
    @Requires(ObligationGrants.READ)
    RedirectView byPlan(@PathVariable String planId, @PathVariable String key) {
        return new RedirectView("/obligations/" + obligations.placed(Ids.parse(planId), key));
    }
}
