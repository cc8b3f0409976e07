package org.shouze.platform.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shouze.platform.identity.AccountView;

/** The accounts (账号). */
record AccountListPage(List<AccountView> accounts, String text, boolean more) implements SettingsTabs {

    @Override
    public String title() {
        return "账号";
    }

    String nextHref() {
        return "/settings/accounts?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&after="
                + accounts.getLast().login();
    }
}
