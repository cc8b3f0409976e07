package org.shouze.platform.identity.web;

import java.util.UUID;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.Lockouts;
import org.shouze.platform.identity.session.Sessions;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Where one is signed in, and for the security administrator where others are. */
@Controller
@Requires(IdentityGrants.OWN)
class SessionsController {

    private static final String OWN = "/account/sessions";

    private final Sessions sessions;
    private final Lockouts lockouts;

    SessionsController(Sessions sessions, Lockouts lockouts) {
        this.sessions = sessions;
        this.lockouts = lockouts;
    }

    @GetMapping(OWN)
    SessionsPage show() {
        return new SessionsPage(sessions.own());
    }

    @PostMapping(OWN + "/{id}/end")
    RedirectView end(@PathVariable UUID id) {
        sessions.end(id);
        Flash.say("该设备已退出登录。");
        return new RedirectView(OWN);
    }

    @PostMapping(OWN + "/end-others")
    RedirectView endOthers() {
        sessions.endOthers();
        Flash.say("其他设备均已退出登录。");
        return new RedirectView(OWN);
    }

    @PostMapping("/settings/accounts/{id}/sessions/end")
    @Requires(IdentityGrants.SESSIONS)
    RedirectView endAllOf(@PathVariable UUID id) {
        sessions.endAllOf(id);
        Flash.say("对方在所有设备上的登录均已结束。");
        return new RedirectView("/settings/accounts/" + id);
    }

    @PostMapping("/settings/accounts/{id}/unlock")
    @Requires(IdentityGrants.SESSIONS)
    RedirectView unlock(@PathVariable UUID id) {
        lockouts.unlock(id);
        Flash.say("账号锁定已解除，对方可以立即登录。");
        return new RedirectView("/settings/accounts/" + id);
    }
}
