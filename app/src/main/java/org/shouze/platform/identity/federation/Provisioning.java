package org.shouze.platform.identity.federation;

/** What happens to somebody who has no account here (自动开通). */
public enum Provisioning {
    NEVER("不自动开通，只允许已有账号登录"),
    WITHOUT_RIGHTS("自动开通，不授予角色"),
    WITH_ROLES("自动开通，按组授予角色");

    private final String label;

    Provisioning(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether groups give roles; otherwise the security administrator gives them by hand. */
    public boolean groupsGiveRoles() {
        return this != WITHOUT_RIGHTS;
    }
}
