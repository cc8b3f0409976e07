package org.shouze.platform.identity.web;

import java.util.List;

/** Recovery codes (恢复码), shown this once. */
record RecoveryCodesPage(List<String> codes, boolean framed) implements SettingsTabs {

    @Override
    public String title() {
        return "恢复码";
    }

    String asText() {
        return String.join("\n", codes);
    }
}
