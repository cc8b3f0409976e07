package org.shouze.platform.identity.rest;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.kernel.security.Role;

/** Other roles, or whether the account is open; what is left out stays. */
record AccountChangeRequest(
        @Nullable Set<Role> roles, @Nullable Boolean active) {

    Set<Role> rolesOver(AccountView before) {
        return roles == null ? before.roles() : roles;
    }

    boolean activeOver(AccountView before) {
        return active == null ? before.active() : active;
    }
}
