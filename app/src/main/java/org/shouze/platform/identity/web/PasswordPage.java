package org.shouze.platform.identity.web;

import org.shouze.platform.identity.AccountView;
import org.shouze.platform.kernel.page.Page;

/**
 * Changing the own password (修改密码), by wish or because it has to be.
 *
 * @param rule what a password must be
 * @param due whether it has to be changed first
 */
record PasswordPage(AccountView account, String rule, boolean due, String problem) implements Page {

    @Override
    public String title() {
        return "修改密码";
    }

    @Override
    public String menu() {
        return "settings";
    }

    /** Who may go nowhere else is shown nothing else. */
    @Override
    public boolean framed() {
        return !due;
    }
}
