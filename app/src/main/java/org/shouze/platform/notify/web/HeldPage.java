package org.shouze.platform.notify.web;

import java.util.List;
import org.shouze.platform.notify.NoticeView;

/** What the flood guard holds (暂缓的提醒), until the office releases or drops it. */
record HeldPage(List<NoticeView> notices, int total) implements NotifyTabs {

    @Override
    public String menu() {
        return "reminders";
    }

    @Override
    public String title() {
        return "暂缓的提醒";
    }

    boolean hasMore() {
        return notices.size() < total;
    }
}
