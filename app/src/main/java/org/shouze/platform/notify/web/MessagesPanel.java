package org.shouze.platform.notify.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.notify.MessageView;

/** The unread messages (通知) on the overview. */
record MessagesPanel(List<MessageView> messages) implements Page {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    @Override
    public String title() {
        return "通知";
    }

    String sent(MessageView message) {
        return message.sentAt().atZoneSameInstant(BusinessTime.ZONE).format(WHEN);
    }
}
