package org.shouze.risk.asset.web;

import java.util.List;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.Refusal.Finding;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.risk.asset.AssetGrants;
import org.shouze.risk.asset.AssetRules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** What the unit files, and how often it has its systems evaluated. */
@Controller
@Requires(AssetGrants.READ)
class RuleController {

    private final AssetRules rules;

    RuleController(AssetRules rules) {
        this.rules = rules;
    }

    @GetMapping("/inventory/rules")
    RulePage show() {
        return new RulePage(rules.of(Acting.unit()), List.of());
    }

    @PostMapping("/inventory/rules")
    @Requires(AssetGrants.MANAGE)
    Object decide(RuleForm form) {
        var wanted = form.rule();
        try {
            rules.decide(wanted);
            Flash.say("台账规则已生效，此后发生的变更按新规则执行。");
            return new RedirectView("/inventory/rules");
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.FORBIDDEN) {
                throw refusal;
            }
            var findings = refusal.findings();
            return new RulePage(wanted, findings.isEmpty() ? List.of(new Finding("", refusal.sentence())) : findings);
        }
    }
}
