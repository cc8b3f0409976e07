package org.shouze.platform.notify.web;

import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.Messages;
import org.shouze.platform.notify.NotifyGrants;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(NotifyGrants.OWN)
class MessageController {

    private final Messages messages;

    MessageController(Messages messages) {
        this.messages = messages;
    }

    @PostMapping("/messages/{id}/read")
    Object read(@PathVariable String id) {
        messages.markRead(Ids.parse(id));
        return new RedirectView("/");
    }

    @PostMapping("/messages/read")
    Object readAll() {
        var person = Acting.current().personId();
        if (person != null) {
            messages.markAllRead(person);
            Flash.say("全部通知已标为已读。");
        }
        return new RedirectView("/");
    }
}
