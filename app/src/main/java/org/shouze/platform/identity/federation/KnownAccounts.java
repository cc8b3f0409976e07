package org.shouze.platform.identity.federation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.security.Role;

/** The accounts of the platform (本平台账号), as far as identities of elsewhere concern them. */
public interface KnownAccounts {

    /** An account (账号) without what is none of a directory's business. */
    record Known(UUID id, UUID unitId, String login, Set<Role> roles, boolean active) {

        public boolean isAdministrator() {
            return roles.stream().anyMatch(Role::isAdministrator);
        }
    }

    Optional<Known> find(UUID id);

    Optional<Known> byLogin(String login);

    /** Opens an account that has no password. */
    UUID open(UUID unit, String login, String name, Set<Role> roles);

    void give(UUID id, Set<Role> roles);

    /** Ends access at once. */
    void close(UUID id);
}
