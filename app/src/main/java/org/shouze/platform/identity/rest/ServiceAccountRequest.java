package org.shouze.platform.identity.rest;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.NewServiceAccount;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Role;

/** A service account (服务账号) to be opened: what for, and which person answers for it. */
record ServiceAccountRequest(
        @Nullable String login,
        @Nullable String name,
        @Nullable String purpose,
        @Nullable UUID personId,
        @Nullable Set<Role> roles) {

    NewServiceAccount wanted() {
        return new NewServiceAccount(
                text(login), text(name), text(purpose), person(personId), roles == null ? Set.of() : roles);
    }

    static UUID person(@Nullable UUID given) {
        if (given == null) {
            throw Refusal.invalid("personId", "请填写责任人的人员编号 personId。");
        }
        return given;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
