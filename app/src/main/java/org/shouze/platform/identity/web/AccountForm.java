package org.shouze.platform.identity.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Role;

/** An account as a form holds it; the password is never shown again. */
record AccountForm(
        @Nullable String personId,
        @Nullable String login,
        @Nullable String displayName,
        @Nullable String password,
        @Nullable List<Role> roles) {

    Set<Role> chosenRoles() {
        return roles == null ? Set.of() : Set.copyOf(roles);
    }

    boolean has(Role role) {
        return chosenRoles().contains(role);
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
