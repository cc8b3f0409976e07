package org.shouze.platform.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.PersonView;

/** One account: roles, closing, a new password, and whose it is; the people are those found by the text. */
record AccountPage(
        AccountView account, @Nullable PersonView person, List<PersonView> people, String text, String problem)
        implements SettingsTabs {

    @Override
    public String title() {
        return "账号 " + account.login();
    }

    boolean has(Role role) {
        return account.roles().contains(role);
    }
}
