package org.shouze.platform.identity.web;

import java.util.List;
import org.shouze.platform.identity.federation.oidc.ProviderButtons;
import org.shouze.platform.kernel.page.Page;

/**
 * The sign-in page.
 *
 * @param incomplete whether administrators are missing
 * @param problem why nothing could be checked; empty mostly
 */
record SignInPage(boolean wrong, boolean bye, boolean incomplete, String problem, List<ProviderButtons.Button> ways)
        implements Page {

    @Override
    public String title() {
        return "登录";
    }

    @Override
    public boolean framed() {
        return false;
    }
}
