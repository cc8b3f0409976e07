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
        return "/settings/accounts?q=" + encoded() + "&after="
                + accounts.getLast().login();
    }

    String exportHref() {
        return "/settings/accounts.xlsx?q=" + encoded();
    }

    private String encoded() {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
