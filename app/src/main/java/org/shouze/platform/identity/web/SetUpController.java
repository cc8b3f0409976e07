package org.shouze.platform.identity.web;

import org.shouze.platform.identity.Setup;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.OpenDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The first start, and what of it is missing later. */
@Controller
@OpenDoor(because = "there is no account yet that could do it; the console's code guards it")
class SetUpController {

    private final Setup setup;

    SetUpController(Setup setup) {
        this.setup = setup;
    }

    @GetMapping("/set-up")
    Object show() {
        return setup.missing().isEmpty() ? new RedirectView("/sign-in") : page(SetUpForm.empty(), "");
    }

    /** Shows the page at once instead of redirecting: the start passwords are seen this once and rest nowhere. */
    @PostMapping("/set-up")
    Object complete(SetUpForm form) {
        var first = setup.isNeeded();
        try {
            var accounts = first
                    ? setup.complete(form.toFirstStart())
                    : setup.appoint(SetUpForm.text(form.code()), form.names(setup.missing()));
            return new SetUpDonePage(accounts, first);
        } catch (Refusal refusal) {
            return page(form, refusal.sentence());
        }
    }

    private SetUpPage page(SetUpForm form, String problem) {
        return new SetUpPage(form, setup.isNeeded(), setup.missing(), problem);
    }
}
