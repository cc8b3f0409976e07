package org.shouze.platform.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Role;

/** An account (账号), without anything secret; a person's, or one that stands for no person of the ledger. */
public record AccountView(
        UUID id,
        UUID unitId,
        @Nullable UUID personId,
        String login,
        String displayName,
        Set<Role> roles,
        boolean active) {}
