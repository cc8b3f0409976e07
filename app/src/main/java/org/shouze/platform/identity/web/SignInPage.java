package org.shouze.platform.identity.web;

import org.shouze.platform.kernel.page.Page;

/**
 * The sign-in page.
 *
 * @param incomplete whether administrators are missing
 */
record SignInPage(boolean wrong, boolean bye, boolean incomplete) implements Page {

    @Override
    public String title() {
        return "登录";
    }

    @Override
    public boolean framed() {
        return false;
    }
}
