package org.shouze.platform.identity.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.Rights;
import org.shouze.platform.kernel.security.Reauthenticated;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the security administrator does with an account. */
@Controller
@Requires(IdentityGrants.ROLES)
class RightsController {

    private final Rights rights;
    private final AccountPages pages;

    RightsController(Rights rights, AccountPages pages) {
        this.rights = rights;
        this.pages = pages;
    }

    @PostMapping("/settings/accounts/{id}/roles")
    @Reauthenticated
    Object give(@PathVariable UUID id, @RequestParam(required = false) @Nullable List<Role> roles) {
        var wanted = roles == null ? Set.<Role>of() : Set.copyOf(roles);
        return pages.done(id, "角色已更新，对方下一次操作时生效。", () -> rights.give(id, wanted));
    }

    @PostMapping("/settings/accounts/{id}/confirm")
    @Reauthenticated
    Object confirm(@PathVariable UUID id) {
        return pages.done(id, "权限已确认，对方下一次操作时生效。", () -> rights.confirm(id));
    }
}
