package org.shouze.platform.notify;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages (通知) inside the platform: sent by modules, read and marked by the person they are for. */
@Service
public class Messages {

    private static final int LONGEST_TITLE = 200;
    private static final int SHOWN = 50;

    private final MessageStore store;
    private final Outbox outbox;
    private final BusinessTime time;

    Messages(MessageStore store, Outbox outbox, BusinessTime time) {
        this.store = store;
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * Sends a message to one person, in the transaction of what it tells about. Asks for no permission: it is called by
     * modules that have asked for theirs, and no page or API leads here.
     *
     * @param unitId the person's unit
     * @param title a Chinese line without confidential content; cut after 200 characters
     * @param href the page it is about, an address of this platform that begins with a slash
     */
    @Transactional
    @OpenDoor(because = "modules call it, which have asked for their own permission")
    public void send(UUID unitId, UUID personId, String title, String href) {
        send(List.of(new Addressee(unitId, personId)), title, href);
    }

    /** Sends the same message to several people at once, to each of them one. */
    @Transactional
    @OpenDoor(because = "modules call it, which have asked for their own permission")
    public void send(Collection<Addressee> addressees, String title, String href) {
        send(NoticeKind.SYSTEM, addressees, title, href);
    }

    /** Sends a message of a kind, which decides by which ways and when it also leaves the platform. */
    @Transactional
    @OpenDoor(because = "modules call it, which have asked for their own permission")
    public void send(NoticeKind kind, Collection<Addressee> addressees, String title, String href) {
        insert(kind, null, addressees, title, href);
    }

    /**
     * Sends what nobody needs to know from a moment on, an invitation once the meeting is over: from then on it is no
     * longer among the unread.
     */
    @Transactional
    @OpenDoor(because = "modules call it, which have asked for their own permission")
    public void sendUntil(OffsetDateTime until, Collection<Addressee> addressees, String title, String href) {
        insert(NoticeKind.MEETING, until, addressees, title, href);
    }

    private void insert(
            NoticeKind kind,
            @Nullable OffsetDateTime until,
            Collection<Addressee> addressees,
            String title,
            String href) {
        if (!href.startsWith("/") || href.startsWith("//")) {
            throw new IllegalArgumentException("A message leads to a page of this platform, not to " + href);
        }
        var line = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        var now = time.now();
        var messages = new LinkedHashSet<>(addressees)
                .stream()
                        .map(to -> new MessageView(Ids.next(), to.unitId(), to.personId(), line, href, now))
                        .toList();
        store.insert(messages, until);
        outbox.put(messages, kind);
    }

    /**
     * Closes every message so far about a page, because what they ask for is over: they are no longer among the unread,
     * nor in a letter that waits.
     * Like sending, it asks for no permission.
     */
    @Transactional
    @OpenDoor(because = "modules call it, which have asked for their own permission")
    public void close(String href) {
        outbox.withdraw(store.close(href, time.now()));
    }

    /** The latest messages neither marked as read nor over, newest first, at most 50; only the person may ask. */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.OWN)
    public List<MessageView> unread(UUID personId) {
        return store.unread(own(personId), time.now(), SHOWN);
    }

    /** Marks a message of the one who acts as read; marking twice changes nothing. */
    @Transactional
    @Requires(NotifyGrants.OWN)
    public void markRead(UUID messageId) {
        var message = store.find(messageId)
                .filter(found -> found.personId().equals(Acting.current().personId()))
                .orElseThrow(Refusal::notFound);
        store.markRead(message, time.now());
    }

    /** Marks every message of a person as read. */
    @Transactional
    @Requires(NotifyGrants.OWN)
    public void markAllRead(UUID personId) {
        store.markAllRead(own(personId), time.now());
    }

    private static UUID own(UUID personId) {
        var actor = Acting.current();
        if (!actor.everywhere() && !personId.equals(actor.personId())) {
            throw Refusal.forbidden();
        }
        return personId;
    }
}
