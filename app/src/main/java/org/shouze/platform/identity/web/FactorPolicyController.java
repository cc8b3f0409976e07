package org.shouze.platform.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.factor.AccountFactorsView;
import org.shouze.platform.identity.factor.FactorGrants;
import org.shouze.platform.identity.factor.FactorPolicies;
import org.shouze.platform.identity.factor.FactorPolicyView;
import org.shouze.platform.identity.factor.FactorResets;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.page.Spreadsheet;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(FactorGrants.RULE)
class FactorPolicyController {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;
    private static final List<String> HEADINGS = List.of("账号", "姓名", "角色", "要求", "状态", "动态口令", "通行密钥", "恢复码剩余");

    private final FactorPolicies policies;
    private final FactorResets resets;

    FactorPolicyController(FactorPolicies policies, FactorResets resets) {
        this.policies = policies;
        this.resets = resets;
    }

    @GetMapping("/settings/factors")
    FactorPolicyPage list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "false") boolean missing) {
        return page(policies.inForce(), new FactorPolicyPage.Search(q, missing, false), after, "");
    }

    @GetMapping("/settings/factors.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "false") boolean missing) {
        var all = new ArrayList<AccountFactorsView>();
        @Nullable String after = "";
        do {
            var stretch = policies.accounts(q, after, missing, AT_ONCE);
            all.addAll(stretch);
            after = stretch.size() < AT_ONCE ? null : stretch.getLast().login();
        } while (after != null);
        return Spreadsheet.answer("第二因素", HEADINGS, all.stream().map(FactorPolicyController::cells));
    }

    @PostMapping("/settings/factors")
    @Reauthenticated
    Object decide(
            @RequestParam(required = false) @Nullable List<String> demands,
            @RequestParam(required = false) @Nullable Integer graceDays) {
        @Nullable FactorPolicyView chosen = null;
        try {
            chosen = new FactorPolicyView(
                    FactorPolicyPage.read(demands == null ? List.of() : demands), graceDays == null ? -1 : graceDays);
            return ruled(chosen);
        } catch (Refusal refusal) {
            return page(
                    chosen == null ? policies.inForce() : chosen,
                    new FactorPolicyPage.Search("", false, false),
                    "",
                    mendable(refusal).sentence());
        }
    }

    @GetMapping("/settings/factors/{id}")
    AccountFactorsPage show(@PathVariable UUID id) {
        return new AccountFactorsPage(policies.account(id), "", "");
    }

    @PostMapping("/settings/factors/{id}")
    @Reauthenticated
    Object clear(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        try {
            return told("/settings/factors/" + id, "已重置，对方下次登录时只需密码，并按规定重新启用。", () -> resets.clear(id, reason));
        } catch (Refusal refusal) {
            return new AccountFactorsPage(
                    policies.account(id), reason, mendable(refusal).sentence());
        }
    }

    private RedirectView ruled(FactorPolicyView chosen) {
        return told(
                "/settings/factors",
                "规定已生效，有关人员下一次操作时按新规定执行。",
                () -> policies.decide(chosen.roles(), chosen.graceDays()));
    }

    private FactorPolicyPage page(
            FactorPolicyView shown, FactorPolicyPage.Search search, String after, String problem) {
        var found = policies.accounts(search.text(), after, search.missing(), PAGE + 1);
        var more = found.size() > PAGE;
        return new FactorPolicyPage(
                shown,
                more ? found.subList(0, PAGE) : found,
                new FactorPolicyPage.Search(search.text(), search.missing(), more),
                problem);
    }

    private static RedirectView told(String place, String sentence, Runnable work) {
        try {
            work.run();
            Flash.say(sentence);
            return new RedirectView(place);
        } catch (Refusal refusal) {
            if (refusal.type() != ProblemType.PROOF_REQUIRED) {
                throw refusal;
            }
            Flash.say(refusal.sentence());
            return new RedirectView("/sign-in/factor?then=factors");
        }
    }

    private static Refusal mendable(Refusal refusal) {
        if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.FORBIDDEN) {
            throw refusal;
        }
        return refusal;
    }

    private static List<String> cells(AccountFactorsView account) {
        return List.of(
                account.login(),
                account.displayName(),
                account.roles().stream().map(Role::label).collect(Collectors.joining("、")),
                account.demand(),
                account.state(),
                account.totp() ? "已启用" : "未启用",
                account.passkeys() + " 个",
                account.recoveryCodesLeft() + " 个");
    }
}
