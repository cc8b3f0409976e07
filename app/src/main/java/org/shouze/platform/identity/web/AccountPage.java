package org.shouze.platform.identity.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.IdentityGrants;
import org.shouze.platform.identity.session.SessionView;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.PersonView;

/**
 * One account: roles, closing, a new password, and whose it is.
 *
 * @param people those found by the text
 * @param sessions where it is signed in, for who may end that
 * @param issued the start password just made, shown this once; empty otherwise
 */
record AccountPage(
        AccountView account,
        @Nullable PersonView person,
        List<PersonView> people,
        String text,
        String issued,
        String problem,
        List<SessionView> sessions,
        @Nullable Instant lockedUntil)
        implements SettingsTabs {

    @Override
    public String title() {
        return "账号 " + account.login();
    }

    boolean has(Role role) {
        return account.roles().contains(role);
    }

    AccountState state() {
        return AccountState.of(account);
    }

    boolean authorizes() {
        return Acting.current().may(IdentityGrants.ROLES);
    }

    boolean endsSessions() {
        return Acting.current().may(IdentityGrants.SESSIONS);
    }

    boolean own() {
        return account.id().equals(Acting.current().accountId());
    }

    static List<Role> business() {
        return Arrays.stream(Role.values())
                .filter(role -> !role.isAdministrator())
                .toList();
    }

    static List<Role> administrators() {
        return Arrays.stream(Role.values()).filter(Role::isAdministrator).toList();
    }
}
