package org.shouze.platform.kernel.security;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts (操作人): a signed-in person, or the platform itself.
 *
 * @param unitId the unit the account belongs to; null for the platform itself
 * @param scope the units whose records may be seen and changed: the own unit and its subtree
 * @param everywhere true for the platform itself only: jobs and event listeners
 * @param business whether business records may be seen at all: neither by the three administrators nor by an account
 *     without a role, whatever the code asks for
 */
public record Actor(
        @Nullable UUID accountId,
        @Nullable UUID personId,
        String name,
        @Nullable UUID unitId,
        Set<UUID> scope,
        boolean everywhere,
        boolean business,
        Set<String> permissions) {

    private static final Actor PLATFORM = new Actor(null, null, "系统", null, Set.of(), true, true, Set.of());
    private static final Actor NOBODY = new Actor(null, null, "未登录", null, Set.of(), false, false, Set.of());

    public Actor {
        scope = Set.copyOf(scope);
        permissions = Set.copyOf(permissions);
    }

    /** The platform itself: it may do everything, everywhere. */
    public static Actor platform() {
        return PLATFORM;
    }

    /** Somebody who has not signed in: sees no record of any unit. */
    public static Actor nobody() {
        return NOBODY;
    }

    /** The same one, with this permission alone: for who has not finished signing in. */
    public Actor only(String permission) {
        return new Actor(
                accountId,
                personId,
                name,
                unitId,
                scope,
                false,
                false,
                may(permission) ? Set.of(permission) : Set.of());
    }

    /** The same one, with no more than some of the permissions: for a program with a token. */
    public Actor within(Predicate<String> lent) {
        return new Actor(
                accountId,
                personId,
                name,
                unitId,
                scope,
                false,
                business,
                permissions.stream().filter(lent).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean may(String permission) {
        return everywhere || permissions.contains(permission);
    }

    public boolean isSignedIn() {
        return accountId != null;
    }

    /** The scope as the policies on business records read it: {@code *}, or unit ids with commas between. */
    public String scopeSetting() {
        if (everywhere) {
            return "*";
        }
        return business ? join(scope) : "";
    }

    /** The units whose organisation and accounts alone may be seen; empty for who sees their business as well. */
    public String adminScopeSetting() {
        return everywhere || business ? "" : join(scope);
    }

    public String accountSetting() {
        return accountId == null ? "" : accountId.toString();
    }

    private static String join(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
