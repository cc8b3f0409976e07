package org.shouze.platform.identity.web;

import java.time.LocalDate;
import java.util.List;
import org.shouze.platform.identity.AccountView;
import org.shouze.platform.identity.TokenView;

/**
 * Own settings (个人设置).
 *
 * @param issued the token just made, shown this once; empty otherwise
 */
record SettingsPage(
        AccountView account, String unitName, List<TokenView> tokens, LocalDate today, String issued, String problem)
        implements SettingsTabs {

    @Override
    public String title() {
        return "个人设置";
    }

    /** In use, past its last day, or revoked. */
    String stateOf(TokenView token) {
        if (token.revoked()) {
            return "已吊销";
        }
        return token.expiresOn().isBefore(today) ? "已过期" : "有效";
    }
}
