package org.shouze.platform.identity.factor;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.security.Role;

/** What factors an account has (账号的第二因素), and which kinds its roles demand. */
public record AccountFactorsView(
        UUID id,
        String login,
        String displayName,
        List<Role> roles,
        boolean active,
        boolean totp,
        int passkeys,
        int recoveryCodesLeft,
        List<FactorKind> required) {

    public boolean any() {
        return FactorKind.ANY.isAmong(totp, passkeys);
    }

    public boolean isMissing() {
        return active && required.stream().anyMatch(kind -> !kind.isAmong(totp, passkeys));
    }

    /** What its roles demand, in words. */
    public String demand() {
        return required.isEmpty() ? "自愿" : "必须使用" + FactorStanding.wanted(Set.copyOf(required));
    }

    /** In words. */
    public String state() {
        if (isMissing()) {
            return any() ? "应启用指定种类，未启用" : "应启用，未启用";
        }
        return any() ? "已启用" : "未启用";
    }
}
