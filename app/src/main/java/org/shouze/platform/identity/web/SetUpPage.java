package org.shouze.platform.identity.web;

import org.shouze.platform.kernel.page.Page;

/** The set-up page, with what was wrong the last time. */
record SetUpPage(SetUpForm form, String problem) implements Page {

    static SetUpPage empty() {
        return new SetUpPage(new SetUpForm("", "", "", "", ""), "");
    }

    @Override
    public String title() {
        return "首次使用";
    }

    @Override
    public boolean framed() {
        return false;
    }
}
