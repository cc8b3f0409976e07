package org.shouze.platform.notify.web;

import java.util.List;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.notify.Messages;
import org.shouze.platform.shell.contribution.OverviewPanel;
import org.shouze.platform.shell.contribution.OverviewSource;
import org.springframework.stereotype.Component;

@Component
class MessagesOnOverview implements OverviewSource {

    private static final int ORDER = 15;

    private final Messages messages;

    MessagesOnOverview(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<OverviewPanel> panels() {
        var person = Acting.current().personId();
        if (person == null) {
            return List.of();
        }
        var unread = messages.unread(person);
        return unread.isEmpty() ? List.of() : List.of(new OverviewPanel(ORDER, false, new MessagesPanel(unread)));
    }
}
