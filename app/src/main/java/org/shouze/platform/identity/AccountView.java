package org.shouze.platform.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Role;

/**
 * An account (账号), without anything secret; a person's, or one that stands for no person of the ledger.
 *
 * @param suspended whether its roles wait for the security administrator's confirmation and give no rights meanwhile
 * @param startPassword whether somebody else knows the password, so that it has to be changed first
 */
public record AccountView(
        UUID id,
        UUID unitId,
        @Nullable UUID personId,
        String login,
        String displayName,
        Set<Role> roles,
        boolean active,
        boolean suspended,
        boolean startPassword,
        Instant passwordChangedAt) {

    /** The roles that count now: none while they wait. */
    Set<Role> effectiveRoles() {
        return suspended ? Set.of() : roles;
    }

    boolean isAdministrator() {
        return roles.stream().anyMatch(Role::isAdministrator);
    }
}
