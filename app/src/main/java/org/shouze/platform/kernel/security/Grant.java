package org.shouze.platform.kernel.security;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A permission (权限): its code such as {@code meeting:hold}, its Chinese label, and the roles that have it.
 *
 * @param withoutRole whether an account that has no role yet has it as well
 */
public record Grant(String permission, String label, Set<Role> roles, boolean withoutRole) {

    public static Grant of(String permission, String label, Role... roles) {
        return new Grant(permission, label, Set.of(roles), false);
    }

    /** What concerns nobody but oneself: even an account without a role, even an administrator. */
    public static Grant toEveryone(String permission, String label) {
        return new Grant(permission, label, Set.of(Role.values()), true);
    }

    /** What every role may know, the administrators' included: never business. */
    public static Grant toEveryRole(String permission, String label) {
        return new Grant(permission, label, Set.of(Role.values()), false);
    }

    /** Reading business: every role but the three administrators (三员). */
    public static Grant toBusiness(String permission, String label) {
        return new Grant(permission, label, roles(role -> !role.isAdministrator()), false);
    }

    private static Set<Role> roles(Predicate<Role> wanted) {
        return Arrays.stream(Role.values()).filter(wanted).collect(Collectors.toUnmodifiableSet());
    }
}
