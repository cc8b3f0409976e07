package org.shouze.platform.identity.web;

import org.shouze.platform.identity.AccountView;

/** How an account stands (账号状态), in a word and a colour. */
enum AccountState {
    OPEN("启用", "sz-state-done"),
    START_PASSWORD("待修改初始密码", "sz-state-proof"),
    SUSPENDED("权限待确认", "sz-state-proof"),
    WITHOUT_ROLE("未授权", "sz-state-proof"),
    CLOSED("停用", "sz-state-upcoming");

    private final String label;
    private final String style;

    AccountState(String label, String style) {
        this.label = label;
        this.style = style;
    }

    static AccountState of(AccountView account) {
        if (!account.active()) {
            return CLOSED;
        }
        if (account.suspended()) {
            return SUSPENDED;
        }
        if (account.roles().isEmpty()) {
            return WITHOUT_ROLE;
        }
        return account.startPassword() ? START_PASSWORD : OPEN;
    }

    String label() {
        return label;
    }

    String style() {
        return style;
    }
}
