package org.shouze.platform.kernel.security;

import java.util.Set;

/** A permission (权限): its code such as {@code meeting:hold}, its Chinese label, and the roles that have it. */
public record Grant(String permission, String label, Set<Role> roles) {

    public static Grant of(String permission, String label, Role... roles) {
        return new Grant(permission, label, Set.of(roles));
    }

    public static Grant toEveryone(String permission, String label) {
        return new Grant(permission, label, Set.of(Role.values()));
    }
}
