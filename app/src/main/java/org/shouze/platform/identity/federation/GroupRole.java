package org.shouze.platform.identity.federation;

import java.util.Locale;
import java.util.UUID;
import org.shouze.platform.kernel.security.Role;

/** What a group of a directory or provider gives its members here (组与角色的对应). */
public record GroupRole(UUID id, UUID connectionId, String group, Role role) {

    boolean isOf(String other) {
        return group.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
