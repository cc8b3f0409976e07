package org.shouze.platform.identity.web;

import org.shouze.platform.identity.factor.TotpEnrolment;
import org.shouze.platform.kernel.page.QrCode;

/**
 * Setting up codes by the clock (启用动态口令): the secret to scan, and its first code.
 *
 * @param replaces whether another telephone's codes hold until then
 */
record TotpPage(TotpEnrolment enrolment, QrCode picture, boolean framed, boolean replaces, String problem)
        implements SettingsTabs {

    @Override
    public String title() {
        return replaces ? "更换动态口令" : "启用动态口令";
    }
}
