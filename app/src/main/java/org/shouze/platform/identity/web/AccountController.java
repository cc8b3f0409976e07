package org.shouze.platform.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.Passwords;
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

/** The accounts: their list, and what the system administrator does with one. */
@Controller
@Requires(IdentityGrants.ACCOUNTS)
class AccountController {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;

    private final Accounts accounts;
    private final Passwords passwords;
    private final AccountPages pages;

    AccountController(Accounts accounts, Passwords passwords, AccountPages pages) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.pages = pages;
    }

    @GetMapping("/settings/accounts")
    @Requires(IdentityGrants.READ)
    AccountListPage list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
        var found = accounts.list(q, after, PAGE + 1);
        var more = found.size() > PAGE;
        return new AccountListPage(more ? found.subList(0, PAGE) : found, q, more);
    }

    @GetMapping("/settings/accounts.xlsx")
    @Requires(IdentityGrants.READ)
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "") String q) {
        var all = new ArrayList<AccountView>();
        @Nullable String after = "";
        do {
            var stretch = accounts.list(q, after, AT_ONCE);
            all.addAll(stretch);
            after = stretch.size() < AT_ONCE ? null : stretch.getLast().login();
        } while (after != null);
        return Spreadsheet.answer(
                "账号", List.of("账号", "姓名", "角色", "状态", "关联人员"), all.stream().map(AccountController::cells));
    }

    private static List<String> cells(AccountView account) {
        var roles = account.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、"));
        return List.of(
                account.login(),
                account.displayName(),
                roles.isEmpty() ? "未授权" : roles,
                AccountState.of(account).label(),
                account.personId() == null ? "未关联" : "已关联");
    }

    @GetMapping("/settings/accounts/{id}")
    @Requires(IdentityGrants.READ)
    AccountPage show(@PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        return pages.of(id, q, "", "");
    }

    @PostMapping("/settings/accounts/{id}/close")
    Object close(@PathVariable UUID id) {
        return pages.done(id, "账号已停用，对方已立即退出。", () -> accounts.close(id));
    }

    @PostMapping("/settings/accounts/{id}/reopen")
    @Reauthenticated
    Object reopen(@PathVariable UUID id) {
        return pages.done(id, "账号已重新启用。原有角色须经安全管理员确认后生效。", () -> accounts.reopen(id));
    }

    /** Shows the page at once instead of redirecting: the start password is seen this once and rests nowhere. */
    @PostMapping("/settings/accounts/{id}/password")
    @Reauthenticated
    Object resetPassword(@PathVariable UUID id) {
        return pages.telling(id, () -> passwords.reset(id));
    }

    @PostMapping("/settings/accounts/{id}/person")
    @Reauthenticated
    Object link(@PathVariable UUID id, @RequestParam UUID person) {
        return pages.done(id, "已关联人员，对方重新打开页面后即可在“我的工作”看到本人事项。", () -> accounts.link(id, person));
    }
}
