package org.shouze.platform.identity.web;

import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.door.KeptAction;
import org.shouze.platform.kernel.page.Page;

/**
 * Going on with what was asked for, after proving it at a provider (继续操作).
 *
 * @param action what is sent when it is confirmed; null when nothing waits any more
 */
record ResumptionPage(@Nullable KeptAction action) implements Page {

    @Override
    public String title() {
        return "继续操作";
    }

    @Override
    public String menu() {
        return "settings";
    }

    /** What a field that was not kept is called on its page. */
    static String label(String secret) {
        return secret.contains("passphrase") ? "口令" : "密码类内容";
    }
}
