package org.shouze.platform.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Role;

/** What is needed to open an account (开通账号). */
public record NewAccount(
        UUID unitId, @Nullable UUID personId, String login, String displayName, String password, Set<Role> roles) {

    @Override
    public String toString() {
        return "NewAccount[" + login + "]";
    }
}
