package org.shouze.platform.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.Setup;
import org.shouze.platform.identity.door.SignInProblem;
import org.shouze.platform.identity.federation.oidc.ProviderButtons;
import org.shouze.platform.kernel.security.OpenDoor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class SignInController {

    private final Setup setup;
    private final ProviderButtons providers;

    SignInController(Setup setup, ProviderButtons providers) {
        this.setup = setup;
        this.providers = providers;
    }

    @GetMapping("/sign-in")
    @OpenDoor(because = "nobody has an account's rights before signing in")
    Object signIn(
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String bye,
            HttpServletRequest request) {
        if (setup.isNeeded()) {
            return new RedirectView("/set-up");
        }
        return new SignInPage(
                wrong != null,
                bye != null,
                !setup.missing().isEmpty(),
                SignInProblem.take(request).orElse(""),
                providers.all());
    }
}
