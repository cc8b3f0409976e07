package org.shouze.platform.identity.web;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.FirstStart;
import org.shouze.platform.kernel.security.Role;

/** The set-up form as it was filled in. */
record SetUpForm(
        @Nullable String code,
        @Nullable String unitName,
        @Nullable String clerkName,
        @Nullable String login,
        @Nullable String password,
        @Nullable String systemAdmin,
        @Nullable String securityAdmin,
        @Nullable String auditAdmin) {

    static SetUpForm empty() {
        return new SetUpForm("", "", "", "", "", "", "", "");
    }

    FirstStart toFirstStart() {
        return new FirstStart(
                text(code),
                text(unitName),
                text(clerkName),
                text(login),
                text(password),
                names(java.util.Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)));
    }

    /** The names given for these kinds of administrators. */
    Map<Role, String> names(Collection<Role> wanted) {
        var names = new EnumMap<Role, String>(Role.class);
        wanted.forEach(role -> names.put(role, text(nameOf(role))));
        return names;
    }

    @Nullable String nameOf(Role role) {
        return switch (role) {
            case SYSTEM_ADMIN -> systemAdmin;
            case SECURITY_ADMIN -> securityAdmin;
            case AUDIT_ADMIN -> auditAdmin;
            default -> null;
        };
    }

    static String field(Role role) {
        return switch (role) {
            case SYSTEM_ADMIN -> "systemAdmin";
            case SECURITY_ADMIN -> "securityAdmin";
            default -> "auditAdmin";
        };
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
