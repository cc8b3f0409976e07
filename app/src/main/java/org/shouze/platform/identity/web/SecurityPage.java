package org.shouze.platform.identity.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.factor.FactorsView;
import org.shouze.platform.kernel.BusinessTime;

/**
 * How one proves who one is (登录安全): the own factors.
 *
 * @param origin the only address at which passkeys work
 * @param passkeysPossible whether browsers make passkeys for that address
 */
record SecurityPage(FactorsView factors, String origin, boolean passkeysPossible, String problem)
        implements SettingsTabs {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int FEW_CODES = 3;

    @Override
    public String title() {
        return "登录安全";
    }

    /** Nothing else is open to who has to set up a factor first. */
    @Override
    public boolean framed() {
        return !factors.overdue();
    }

    boolean fewCodes() {
        return factors.recoveryCodesLeft() <= FEW_CODES;
    }

    String moment(@Nullable Instant at) {
        return at == null ? "尚未使用" : MINUTE.format(at.atZone(BusinessTime.ZONE));
    }
}
