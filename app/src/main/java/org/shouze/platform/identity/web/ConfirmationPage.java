package org.shouze.platform.identity.web;

import java.util.List;
import org.shouze.platform.identity.factor.Reauthentication.Way;
import org.shouze.platform.identity.federation.oidc.ProviderButtons;
import org.shouze.platform.kernel.page.Page;

/**
 * Proving once more who one is (再次验证), before something important.
 *
 * @param wanted the path that goes on when the proof is right
 * @param reads whether it is only looked at, and so is gone to rather than sent to
 * @param fields what was sent there, and is sent again
 */
record ConfirmationPage(
        Way way,
        String wanted,
        boolean reads,
        List<ConfirmationPage.Field> fields,
        List<ProviderButtons.Button> providers,
        String problem)
        implements Page {

    /** A field that was sent. */
    record Field(String name, String value) {}

    @Override
    public String title() {
        return "再次验证";
    }

    @Override
    public String menu() {
        return "settings";
    }

    String target() {
        return reads ? ConfirmationController.HERE : wanted;
    }
}
