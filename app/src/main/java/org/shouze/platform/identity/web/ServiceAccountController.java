package org.shouze.platform.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.NewToken;
import org.shouze.platform.identity.ServiceAccountView;
import org.shouze.platform.identity.ServiceAccounts;
import org.shouze.platform.identity.ServiceTokens;
import org.shouze.platform.identity.TokenScope;
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

/** The accounts of programs: their list, and what the security administrator does with one. */
@Controller
@Requires(IdentityGrants.SERVICES)
class ServiceAccountController {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;

    private final ServiceAccounts services;
    private final ServiceTokens tokens;
    private final ServiceAccountPages pages;

    ServiceAccountController(ServiceAccounts services, ServiceTokens tokens, ServiceAccountPages pages) {
        this.services = services;
        this.tokens = tokens;
        this.pages = pages;
    }

    @GetMapping("/settings/services")
    @Requires(IdentityGrants.READ)
    ServiceAccountListPage list(@RequestParam(defaultValue = "") String after) {
        var found = services.list(after, PAGE + 1);
        var more = found.size() > PAGE;
        return pages.list(more ? found.subList(0, PAGE) : found, more);
    }

    @GetMapping("/settings/services.xlsx")
    @Requires(IdentityGrants.READ)
    ResponseEntity<byte[]> export() {
        var all = new ArrayList<ServiceAccountView>();
        @Nullable String after = "";
        do {
            var stretch = services.list(after, AT_ONCE);
            all.addAll(stretch);
            after = stretch.size() < AT_ONCE ? null : stretch.getLast().login();
        } while (after != null);
        var page = pages.list(all, false);
        return Spreadsheet.answer(
                "服务账号",
                List.of("账号", "名称", "用途", "责任人", "角色", "状态", "最近使用"),
                all.stream().map(service -> cells(page, service)));
    }

    private static List<String> cells(ServiceAccountListPage page, ServiceAccountView service) {
        return List.of(
                service.login(),
                service.name(),
                service.purpose(),
                page.person(service),
                service.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、")),
                ServiceAccountListPage.state(service),
                ServiceAccountListPage.used(service.lastUsedAt(), service.lastAddress()));
    }

    @GetMapping("/settings/services/new")
    NewServiceAccountPage empty(
            @RequestParam(required = false) @Nullable String person, @RequestParam(defaultValue = "") String q) {
        return pages.form(ServiceAccountForm.of(person), q, "");
    }

    @PostMapping("/settings/services")
    @Reauthenticated
    Object open(ServiceAccountForm form) {
        return pages.opened(form);
    }

    @GetMapping("/settings/services/{id}")
    @Requires(IdentityGrants.READ)
    ServiceAccountPage show(@PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        return pages.of(id, q, "");
    }

    @PostMapping("/settings/services/{id}/roles")
    @Reauthenticated
    Object give(@PathVariable UUID id, @RequestParam(required = false) @Nullable Set<Role> roles) {
        return pages.done(id, "角色已更新，程序下一次访问时生效。", () -> services.give(id, roles == null ? Set.of() : roles));
    }

    @PostMapping("/settings/services/{id}/person")
    @Reauthenticated
    Object handOver(@PathVariable UUID id, @RequestParam UUID person) {
        return pages.done(id, "责任人已变更。原责任人领取过的令牌仍然有效，建议吊销后重新签发。", () -> services.handOver(id, person));
    }

    @PostMapping("/settings/services/{id}/close")
    Object close(@PathVariable UUID id) {
        return pages.done(id, "服务账号已停用，其令牌全部失效。", () -> services.close(id));
    }

    @PostMapping("/settings/services/{id}/tokens")
    @Reauthenticated
    Object issue(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(defaultValue = "false") boolean readOnly,
            @RequestParam(required = false) @Nullable Set<String> areas) {
        var scope = new TokenScope(readOnly, areas == null ? Set.of() : areas);
        return pages.done(
                id,
                "令牌已签发，请责任人登录后在“个人设置”中领取。领取前不能使用。",
                () -> tokens.issue(id, new NewToken(name, days == null ? 0 : days, scope)));
    }

    @PostMapping("/settings/services/{id}/tokens/{tokenId}/revoke")
    Object revoke(@PathVariable UUID id, @PathVariable UUID tokenId) {
        return pages.done(id, "令牌已吊销，使用它的程序将无法继续访问。", () -> tokens.revoke(id, tokenId));
    }
}
