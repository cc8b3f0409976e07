package org.shouze.platform.identity.rest;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.NewAccount;

/** An account to be opened; without a unit it is the caller's, without a name it is called by its login. */
record AccountRequest(
        @Nullable UUID unitId,
        @Nullable UUID personId,
        @Nullable String login,
        @Nullable String displayName) {

    NewAccount toNewAccount(UUID ownUnit, String startPassword) {
        return new NewAccount(
                unitId == null ? ownUnit : unitId, personId, text(login), text(displayName), startPassword, Set.of());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
