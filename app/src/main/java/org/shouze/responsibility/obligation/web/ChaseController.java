package org.shouze.responsibility.obligation.web;

import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Filters;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.Notices;
import org.shouze.platform.notify.NotifyGrants;
import org.shouze.responsibility.obligation.BookOrder;
import org.shouze.responsibility.obligation.Chases;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.shouze.responsibility.obligation.OccurrenceView;
import org.shouze.responsibility.obligation.Occurrences;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class ChaseController {

    private final Chases chases;
    private final Occurrences occurrences;
    private final Notices notices;
    private final OccurrencePages pages;

    ChaseController(Chases chases, Occurrences occurrences, Notices notices, OccurrencePages pages) {
        this.chases = chases;
        this.occurrences = occurrences;
        this.notices = notices;
        this.pages = pages;
    }

    @PostMapping("/occurrences/{id}/chase")
    @Requires(ObligationGrants.CHASE)
    Object chase(@PathVariable String id, ChaseForm form) {
        var occurrence = Ids.parse(id);
        try {
            Flash.say(chases.chase(occurrence, form.words(), form.why()).sentence());
            return new RedirectView("/occurrences/" + occurrence);
        } catch (Refusal refusal) {
            return pages.of(occurrence, null, refusal.sentence());
        }
    }

    @PostMapping("/occurrences/{id}/acknowledge")
    @Requires(NotifyGrants.OWN)
    RedirectView acknowledge(@PathVariable String id) {
        var occurrence = Ids.parse(id);
        notices.acknowledge(occurrence);
        Flash.say("已登记“已知悉”。完成后请及时提交佐证。");
        return new RedirectView("/occurrences/" + occurrence);
    }

    @GetMapping("/obligations/chase")
    @Requires(ObligationGrants.CHASE)
    ChasePage show(BookQuery query) {
        return page(query, new ChaseForm("", ""), "");
    }

    /** NB: the list is asked for anew; what was settled meanwhile is left out. */
    @PostMapping("/obligations/chase")
    @Requires(ObligationGrants.CHASE)
    Object chaseAll(ChaseListForm list) {
        var query = list.query();
        var form = new ChaseForm(list.text(), list.reason());
        try {
            var ids = page(query, form, "").pending().stream()
                    .map(OccurrenceView::id)
                    .toList();
            Flash.say(chases.chaseAll(ids, form.words(), form.why()).sentence());
            return new RedirectView(query.sorted(BookOrder.MONTH));
        } catch (Refusal refusal) {
            return page(query, form, refusal.sentence());
        }
    }

    private ChasePage page(BookQuery query, ChaseForm form, String problem) {
        var filter = query.filter(Acting.unit(), new Filters()).stillPending();
        var slice = occurrences.list(filter, BookOrder.MONTH, null, Chases.MOST);
        var ids = slice.items().stream().map(OccurrenceView::id).toList();
        return new ChasePage(query, slice.items(), slice.next() != null, notices.chasedToday(ids), form, problem);
    }
}
