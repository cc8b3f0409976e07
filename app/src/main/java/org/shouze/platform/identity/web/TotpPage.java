package org.shouze.platform.identity.web;

import org.shouze.platform.identity.factor.TotpEnrolment;
import org.shouze.platform.kernel.page.QrCode;

/** Setting up codes by the clock (启用动态口令): the secret to scan, and its first code. */
record TotpPage(TotpEnrolment enrolment, QrCode picture, boolean framed, String problem) implements SettingsTabs {

    @Override
    public String title() {
        return "启用动态口令";
    }
}
