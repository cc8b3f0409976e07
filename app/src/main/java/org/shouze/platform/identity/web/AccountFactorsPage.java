package org.shouze.platform.identity.web;

import org.shouze.platform.identity.factor.AccountFactorsView;

/** The second factors of one account (账号的第二因素), to be taken away when their owner has lost them. */
record AccountFactorsPage(AccountFactorsView account, String reason, String problem) implements SettingsTabs {

    @Override
    public String title() {
        return "账号 " + account.login() + " 的第二因素";
    }
}
