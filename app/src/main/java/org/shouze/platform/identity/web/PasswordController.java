package org.shouze.platform.identity.web;

import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.Passwords;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Changing the own password; the only page open to who still has a start password. */
@Controller
@Requires(IdentityGrants.OWN)
class PasswordController {

    private final Accounts accounts;
    private final Passwords passwords;

    PasswordController(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @GetMapping("/account/password")
    PasswordPage show() {
        return page("");
    }

    @PostMapping("/account/password")
    Object change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String again) {
        try {
            if (!next.equals(again)) {
                throw Refusal.invalid("again", "两次输入的新密码不一致。");
            }
            passwords.changeOwn(current, next);
            Flash.say("密码已修改，下次登录时使用新密码。");
            return new RedirectView("/");
        } catch (Refusal refusal) {
            return page(refusal.sentence());
        }
    }

    private PasswordPage page(String problem) {
        var account = accounts.own();
        return new PasswordPage(account, passwords.rule(), passwords.isDue(account), problem);
    }
}
