package org.shouze.platform.identity.web;

import java.util.List;
import java.util.Map;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.Policies;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(IdentityGrants.READ)
class PoliciesController {

    private final Policies policies;

    PoliciesController(Policies policies) {
        this.policies = policies;
    }

    @GetMapping("/settings/policies")
    PoliciesPage show() {
        return new PoliciesPage(policies.all(), Map.of(), List.of());
    }

    /** All figures at once; what is wrong is told of each, and then none is set. */
    @PostMapping("/settings/policies")
    @Requires(IdentityGrants.POLICIES)
    @Reauthenticated
    Object set(@RequestParam Map<String, String> given) {
        try {
            policies.setAll(PoliciesPage.figures(given));
            Flash.say("安全策略已保存，立即生效。");
            return new RedirectView("/settings/policies");
        } catch (Refusal refusal) {
            return new PoliciesPage(
                    policies.all(), given, AccountPages.mendable(refusal).findings());
        }
    }
}
