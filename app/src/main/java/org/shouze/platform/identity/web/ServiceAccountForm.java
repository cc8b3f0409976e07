package org.shouze.platform.identity.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.NewServiceAccount;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Role;

/** A service account as a form holds it. */
record ServiceAccountForm(
        @Nullable String personId,
        @Nullable String login,
        @Nullable String name,
        @Nullable String purpose,
        @Nullable Set<Role> roles) {

    static ServiceAccountForm of(@Nullable String personId) {
        return new ServiceAccountForm(personId, "", "", "", Set.of());
    }

    NewServiceAccount wanted() {
        if (personId == null || personId.isBlank()) {
            throw Refusal.invalid("person", "请先查找并选择责任人。");
        }
        return new NewServiceAccount(
                AccountForm.text(login),
                AccountForm.text(name),
                AccountForm.text(purpose),
                Ids.parse(personId),
                roles == null ? Set.of() : roles);
    }

    boolean has(Role role) {
        return roles != null && roles.contains(role);
    }
}
