package org.shouze.platform.identity.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.NewToken;
import org.shouze.platform.identity.PermissionMatrix;
import org.shouze.platform.identity.ServiceTokens;
import org.shouze.platform.identity.TokenScope;
import org.shouze.platform.identity.Tokens;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(IdentityGrants.OWN)
class SettingsController {

    private final Accounts accounts;
    private final Tokens tokens;
    private final ServiceTokens services;
    private final PermissionMatrix matrix;
    private final Units units;
    private final BusinessTime time;

    SettingsController(
            Accounts accounts,
            Tokens tokens,
            ServiceTokens services,
            PermissionMatrix matrix,
            Units units,
            BusinessTime time) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.services = services;
        this.matrix = matrix;
        this.units = units;
        this.time = time;
    }

    @GetMapping("/settings")
    SettingsPage show() {
        return page("", "");
    }

    /** Shows the page at once instead of redirecting: the token is seen this once and rests nowhere. */
    @PostMapping("/settings/tokens")
    @Reauthenticated
    SettingsPage issue(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(defaultValue = "false") boolean readOnly,
            @RequestParam(required = false) @Nullable Set<String> areas) {
        try {
            return page(
                    tokens.issue(new NewToken(
                            name, days == null ? 0 : days, new TokenScope(readOnly, areas == null ? Set.of() : areas))),
                    "");
        } catch (Refusal refusal) {
            return page("", refusal.sentence());
        }
    }

    /** A token of a service account, for who answers for it; seen this once as well. */
    @PostMapping("/settings/tokens/{id}/take")
    @Reauthenticated
    SettingsPage take(@PathVariable UUID id) {
        try {
            return page(services.take(id), "");
        } catch (Refusal refusal) {
            return page("", AccountPages.mendable(refusal).sentence());
        }
    }

    @PostMapping("/settings/tokens/{id}/revoke")
    RedirectView revoke(@PathVariable UUID id) {
        tokens.revoke(id);
        Flash.say("令牌已吊销，使用它的程序将无法继续访问。");
        return new RedirectView("/settings");
    }

    private SettingsPage page(String issued, String problem) {
        var account = accounts.own();
        return new SettingsPage(
                account,
                units.get(account.unitId()).name(),
                tokens.own(),
                services.awaited(),
                time.today(),
                new SettingsPage.Offer(tokens.longestLife(), List.copyOf(matrix.prefixes(account.roles()))),
                issued,
                problem);
    }
}
