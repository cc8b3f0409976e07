package org.shouze.platform.identity.federation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.shouze.platform.identity.door.SignInProblem;
import org.shouze.platform.identity.federation.Identities;
import org.shouze.platform.identity.federation.oidc.Departures;
import org.shouze.platform.identity.federation.oidc.Linking;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(Identities.OWN)
class IdentityController {

    private static final String LIST = "/settings/identities";

    private final Identities identities;
    private final Linking linking;
    private final Departures departures;

    IdentityController(Identities identities, Linking linking, Departures departures) {
        this.identities = identities;
        this.linking = linking;
        this.departures = departures;
    }

    @GetMapping(LIST)
    IdentityListPage own() {
        return new IdentityListPage(identities.own(), "");
    }

    /** NB: a form of ours may not end at another server, so that a page of ours leads there. */
    @PostMapping(LIST + "/{connection}/link")
    @Reauthenticated
    LeavePage link(@PathVariable UUID connection, HttpServletResponse response) {
        var free = identities.own().stream()
                .filter(identity -> identity.connectionId().equals(connection))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        linking.begin(free.connectionId());
        return leave(departures.start(connection), "正在前往“" + free.connection() + "”确认您的身份", response);
    }

    @PostMapping(LIST + "/{id}/unlink")
    Object unlink(@PathVariable UUID id) {
        try {
            identities.unlink(id);
        } catch (Refusal refusal) {
            return new IdentityListPage(
                    identities.own(), ConnectionPages.mendable(refusal).sentence());
        }
        Flash.say("已解除关联，今后不能再用它登录本账号。");
        return new RedirectView(LIST);
    }

    @GetMapping("/sign-in/leave")
    @OpenDoor(because = "who has just signed out is on the way to signing out at the provider")
    Object leave(HttpServletRequest request, HttpServletResponse response) {
        var there = departures.take(request);
        return there.isPresent() ? leave(there.get(), "正在退出统一身份认证", response) : new RedirectView("/sign-in?bye");
    }

    /** NB: the security in front begins a sign-in with every provider in use; what comes as far as here is none. */
    @GetMapping("/sign-in/with/{connection}")
    @OpenDoor(because = "nobody is signed in before signing in")
    RedirectView unknown(@PathVariable String connection, HttpServletRequest request) {
        SignInProblem.note(request, "此登录方式暂时不能使用，请稍后再试，或改用其他方式登录。");
        return new RedirectView("/sign-in?unable");
    }

    private static LeavePage leave(String address, String sentence, HttpServletResponse response) {
        response.setHeader("Refresh", "0; url=" + address);
        return new LeavePage(address, sentence);
    }
}
