package org.shouze.platform.identity.rest;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.Accounts;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.Rights;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.kernel.security.Role;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts/{id}")
@Requires(IdentityGrants.ROLES)
class RightsApi {

    private final Rights rights;
    private final Accounts accounts;

    RightsApi(Rights rights, Accounts accounts) {
        this.rights = rights;
        this.accounts = accounts;
    }

    /** The roles an account is to have, all of them. */
    record RolesRequest(@Nullable Set<Role> roles) {}

    /** Gives the account exactly these roles. */
    @PutMapping("/roles")
    AccountView give(@PathVariable UUID id, @RequestBody RolesRequest request) {
        rights.give(id, request.roles() == null ? Set.of() : request.roles());
        return accounts.get(id);
    }

    /** Lets the roles count again after a reset password or a reopening. */
    @PostMapping("/confirm")
    AccountView confirm(@PathVariable UUID id) {
        rights.confirm(id);
        return accounts.get(id);
    }
}
