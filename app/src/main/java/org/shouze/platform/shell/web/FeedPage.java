package org.shouze.platform.shell.web;

import java.util.List;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.shell.FeedView;

/**
 * The own calendar subscriptions (日历订阅).
 *
 * @param address the address just made, shown this once; else empty
 */
record FeedPage(List<FeedView> feeds, String address, String name, String problem) implements Page {

    String webcal() {
        return address.replaceFirst("^https?:", "webcal:");
    }

    @Override
    public String title() {
        return "日历订阅";
    }

    @Override
    public String menu() {
        return "calendar";
    }
}
