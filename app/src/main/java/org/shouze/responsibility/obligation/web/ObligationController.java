package org.shouze.responsibility.obligation.web;

import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.responsibility.obligation.ObligationGrants;
import org.shouze.responsibility.obligation.Obligations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class ObligationController {

    private final Obligations obligations;
    private final ObligationPages pages;

    ObligationController(Obligations obligations, ObligationPages pages) {
        this.obligations = obligations;
        this.pages = pages;
    }

    @GetMapping("/obligations/{id}")
    @Requires(ObligationGrants.READ)
    ObligationPage show(@PathVariable String id) {
        return pages.of(Ids.parse(id));
    }

    @PostMapping("/obligations/{id}/change")
    @Requires(ObligationGrants.MANAGE)
    Object change(@PathVariable String id, ObligationForm form) {
        try {
            obligations.change(Ids.parse(id), form.toChange());
        } catch (Refusal refusal) {
            return pages.withChange(Ids.parse(id), form, refusal.sentence());
        }
        Flash.say("变更已保存，并记入变更历史。");
        return new RedirectView("/obligations/" + id);
    }

    @PostMapping("/obligations/{id}/end")
    @Requires(ObligationGrants.MANAGE)
    Object end(@PathVariable String id, @RequestParam String reason, @RequestParam String approver) {
        try {
            obligations.end(Ids.parse(id), reason, Approvers.chosen(approver));
        } catch (Refusal refusal) {
            return pages.withProblem(Ids.parse(id), refusal.sentence());
        }
        Flash.say("义务已终止，此前的记录保持不变。");
        return new RedirectView("/obligations/" + id);
    }
}
