package org.shouze.responsibility.obligation.web;

import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.shouze.responsibility.obligation.Occasions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class OccasionController {

    private final Occasions occasions;
    private final ObligationPages pages;

    OccasionController(Occasions occasions, ObligationPages pages) {
        this.occasions = occasions;
        this.pages = pages;
    }

    @PostMapping("/obligations/{id}/occasions")
    @Requires(ObligationGrants.PROVE_ANY)
    Object register(@PathVariable String id, OccasionForm form) {
        try {
            var made = occasions.register(Ids.parse(id), form.toOccasion());
            var first = made.getFirst();
            Flash.say("事由已登记，截止" + first.dueOn() + "。完成后请在期次中提交佐证。");
            return new RedirectView(made.size() == 1 ? "/occurrences/" + first.id() : "/obligations/" + id);
        } catch (Refusal refusal) {
            return pages.withOccasion(Ids.parse(id), form, refusal.sentence());
        }
    }
}
