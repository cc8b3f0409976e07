package org.shouze.risk.hazard.web;

import java.util.List;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.risk.hazard.HazardGrants;
import org.shouze.risk.hazard.HazardRules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Within how many working days hazards are mended. */
@Controller
@Requires(HazardGrants.READ)
class HazardRuleController {

    private final HazardRules rules;

    HazardRuleController(HazardRules rules) {
        this.rules = rules;
    }

    @GetMapping("/hazards/rules")
    HazardRulePage show() {
        return new HazardRulePage(rules.of(Acting.unit()), List.of());
    }

    @PostMapping("/hazards/rules")
    @Requires(HazardGrants.MANAGE)
    Object decide(HazardRuleForm form) {
        var wanted = form.rule();
        try {
            rules.decide(wanted);
            Flash.say("整改时限规则已生效，已指派的隐患期限不变。");
            return new RedirectView("/hazards/rules");
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.FORBIDDEN) {
                throw refusal;
            }
            var findings = refusal.findings();
            return new HazardRulePage(
                    wanted, findings.isEmpty() ? List.of(new Finding("", refusal.sentence())) : findings);
        }
    }
}
