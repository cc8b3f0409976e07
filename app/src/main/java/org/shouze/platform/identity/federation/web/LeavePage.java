package org.shouze.platform.identity.federation.web;

import org.shouze.platform.kernel.page.Page;

/** On the way to a provider; the browser goes on by itself, the link is for where it does not. */
record LeavePage(String address, String sentence) implements Page {

    @Override
    public String title() {
        return "正在前往统一身份认证";
    }

    @Override
    public boolean framed() {
        return false;
    }
}
