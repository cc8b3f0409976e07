package org.shouze.platform.notify.rest;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.notify.MessageView;
import org.shouze.platform.notify.Messages;
import org.shouze.platform.notify.NotifyGrants;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/messages")
@Requires(NotifyGrants.OWN)
class MessageApi {

    private final Messages messages;

    MessageApi(Messages messages) {
        this.messages = messages;
    }

    /** The caller's latest unread messages, at most 50; none for an account that belongs to no person. */
    @GetMapping
    List<MessageView> unread() {
        var person = Acting.current().personId();
        return person == null ? List.of() : messages.unread(person);
    }

    @PostMapping("/{id}/read")
    ResponseEntity<Void> read(@PathVariable UUID id) {
        messages.markRead(id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/read")
    ResponseEntity<Void> readAll() {
        var person = Acting.current().personId();
        if (person != null) {
            messages.markAllRead(person);
        }
        return ResponseEntity.noContent().build();
    }
}
