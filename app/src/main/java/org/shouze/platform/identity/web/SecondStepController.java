package org.shouze.platform.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.door.WantedPage;
import org.shouze.platform.identity.factor.FactorProofs;
import org.shouze.platform.identity.factor.PasskeySignIn;
import org.shouze.platform.identity.factor.ProofResult.Proven;
import org.shouze.platform.identity.factor.ProofResult.Unproven;
import org.shouze.platform.identity.factor.SecondFactors;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(IdentityGrants.OWN)
class SecondStepController {

    private static final Map<String, String> PLACES =
            Map.of("security", "/account/security", "factors", "/settings/factors");

    private final SecondFactors factors;
    private final FactorProofs proofs;
    private final PasskeySignIn passkeys;

    SecondStepController(SecondFactors factors, FactorProofs proofs, PasskeySignIn passkeys) {
        this.factors = factors;
        this.proofs = proofs;
        this.passkeys = passkeys;
    }

    @GetMapping("/sign-in/factor")
    Object show(@RequestParam(defaultValue = "") String then) {
        var own = factors.own();
        return own.any()
                ? new SecondStepPage(own, Acting.current().name(), PLACES.getOrDefault(then, ""), "")
                : new RedirectView("/account/security");
    }

    @PostMapping("/sign-in/factor")
    Object prove(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request) {
        var place = PLACES.containsValue(then) ? then : "";
        return switch (proofs.prove(code)) {
            case Unproven(var sentence) ->
                new SecondStepPage(factors.own(), Acting.current().name(), place, sentence);
            case Proven(int left) -> {
                if (left >= 0) {
                    Flash.say("已使用一个恢复码登录，还剩 " + left + " 个。如原设备已遗失，请在“登录安全”中移除并重新启用。");
                }
                yield new RedirectView(place.isEmpty() ? WantedPage.take(request) : place);
            }
        };
    }

    @PostMapping("/sign-in/passkey/options")
    @ResponseBody
    @OpenDoor(because = "a passkey names its account by itself: nobody is known before it answers")
    Map<String, Object> challenge(HttpServletRequest request) {
        return passkeys.challenge(Acting.current().accountId(), request);
    }
}
