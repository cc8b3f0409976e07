package org.shouze.platform.identity.factor;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.security.Role;

/** What factors an account has (账号的第二因素), and whether its roles demand one. */
public record AccountFactorsView(
        UUID id,
        String login,
        String displayName,
        List<Role> roles,
        boolean active,
        boolean totp,
        int passkeys,
        int recoveryCodesLeft,
        boolean required) {

    public boolean any() {
        return totp || passkeys > 0;
    }

    public boolean isMissing() {
        return required && active && !any();
    }

    /** In words. */
    public String state() {
        if (isMissing()) {
            return "应启用，未启用";
        }
        return any() ? "已启用" : "未启用";
    }
}
