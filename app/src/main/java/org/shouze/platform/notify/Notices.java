package org.shouze.platform.notify;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminders and chases (提醒与催办): each told once, guarded against floods, with receipts. */
@Service
public class Notices {

    private static final String HELD = "HELD";
    private static final String SENT = "SENT";
    private static final String HELD_PAGE = "/settings/reminders/held";
    private static final int PAGE = 200;

    private final NoticeStore store;
    private final MessageStore messages;
    private final Outbox outbox;
    private final PolicyStore policies;
    private final Office office;

    Notices(NoticeStore store, MessageStore messages, Outbox outbox, PolicyStore policies, Office office) {
        this.store = store;
        this.messages = messages;
        this.outbox = outbox;
        this.policies = policies;
        this.office = office;
    }

    /** Who people are, and what time it is. */
    @org.springframework.stereotype.Component
    record Office(People people, Appointments appointments, BusinessTime time) {

        /** Those who decide about what is held. */
        List<Addressee> of(UUID unitId) {
            return Acting.as(
                    Actor.platform(),
                    () -> Stream.of(Post.OFFICE_DIRECTOR, Post.OFFICE_DEPUTY_DIRECTOR)
                            .flatMap(post -> appointments.holders(unitId, post, time.today()).stream())
                            .map(held -> new Addressee(unitId, held.personId()))
                            .distinct()
                            .toList());
        }

        /** NB: whoever sees a receipt may see whose it is, and no more than the row-level policies let through. */
        List<NoticeView> named(List<NoticeView> views) {
            var ids = views.stream().map(NoticeView::personId).distinct().toList();
            var known = Acting.as(Actor.platform(), () -> people.byIds(ids));
            return views.stream()
                    .map(view -> {
                        @Nullable PersonView person = known.get(view.personId());
                        return view.named(person == null ? "" : person.name());
                    })
                    .toList();
        }
    }

    /**
     * Raises notices to persons of one unit, in the transaction of their cause. Asks for no permission, like {@link
     * Messages#send}: it is called by modules that have asked for theirs.
     */
    @Transactional
    @OpenDoor(because = "modules call it, which have asked for their own permission")
    public Raised raise(UUID unitId, List<NewNotice> wanted) {
        if (wanted.isEmpty()) {
            return Raised.NONE;
        }
        store.lock(unitId);
        var fresh = unknown(wanted);
        var guard = guard(unitId, fresh);
        var raising =
                new NoticeStore.Raising(Acting.current().name(), office.time().now());
        var sent = 0;
        var held = 0;
        for (var notice : fresh) {
            var passes = guard.passes(notice);
            var id = Ids.next();
            if (store.insert(id, notice, passes ? SENT : HELD, raising)) {
                if (passes) {
                    deliver(message(id, notice, raising.at()), notice.kind());
                    sent++;
                } else {
                    held++;
                }
            }
        }
        if (held > 0) {
            tellOffice(unitId, held, raising.at());
        }
        return new Raised(sent, held);
    }

    /** While something is held nobody above is told of it either: somebody has to decide. */
    private void tellOffice(UUID unitId, int held, OffsetDateTime at) {
        var title = "有 " + held + " 条提醒超出发送上限，暂缓发送，请核对后放行或放弃";
        var told = office.of(unitId).stream()
                .map(to -> new MessageView(Ids.next(), to.unitId(), to.personId(), title, HELD_PAGE, at))
                .toList();
        messages.insert(told, null);
        outbox.put(told, NoticeKind.SYSTEM);
    }

    private List<NewNotice> unknown(List<NewNotice> wanted) {
        Set<String> known =
                new HashSet<>(store.known(wanted.stream().map(NewNotice::key).toList()));
        return wanted.stream().filter(each -> known.add(each.key())).toList();
    }

    FloodGuard guard(UUID unitId, List<NewNotice> wanted) {
        var now = office.time().now();
        var persons = wanted.stream().map(each -> each.to().personId()).collect(Collectors.toSet());
        var midnight = office.time().today().atStartOfDay(BusinessTime.ZONE).toOffsetDateTime();
        return new FloodGuard(
                policies.of(unitId), store.sent(unitId, persons, now.minus(Duration.ofHours(1)), midnight));
    }

    private void deliver(MessageView message, NoticeKind kind) {
        messages.insert(List.of(message), null);
        outbox.put(List.of(message), kind);
    }

    private static MessageView message(UUID id, NewNotice notice, OffsetDateTime at) {
        return new MessageView(
                id,
                notice.to().unitId(),
                notice.to().personId(),
                notice.title(),
                notice.about().href(),
                at);
    }

    /** What was told about something and what came back, the latest first. */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.RECEIPTS)
    public List<NoticeView> ofSubject(UUID subjectId) {
        return office.named(store.ofSubject(subjectId));
    }

    /** What the one who acts was told about something. */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.OWN)
    public List<NoticeView> ownOfSubject(UUID subjectId) {
        var me = Acting.current().personId();
        return me == null
                ? List.of()
                : store.ofSubject(subjectId).stream()
                        .filter(each ->
                                each.personId().equals(me) && each.state().equals(SENT))
                        .toList();
    }

    /** Those of the subjects that were chased on this day. */
    @Transactional(readOnly = true)
    @OpenDoor(because = "modules call it for what they show; the policies of the rows decide")
    public Set<UUID> chasedToday(Collection<UUID> subjects) {
        var midnight = office.time().today().atStartOfDay(BusinessTime.ZONE).toOffsetDateTime();
        return subjects.isEmpty() ? Set.of() : Set.copyOf(store.chasedSince(subjects, midnight));
    }

    /**
     * The one who acts has taken note: what was told about it counts as read, and nobody above is told of what was
     * overdue by then.
     *
     * @throws Refusal as "not found" for whoever was told nothing about it
     */
    @Transactional
    @Requires(NotifyGrants.OWN)
    public void acknowledge(UUID subjectId) {
        var me = Preferences.me();
        if (!store.concerns(subjectId, me.personId())) {
            throw Refusal.notFound();
        }
        store.acknowledge(Ids.next(), subjectId, me, office.time().now());
    }

    /** What the flood guard holds in the own unit, the oldest first; at most 200 from one on. */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.REMINDERS)
    public List<NoticeView> held(@Nullable UUID after) {
        return office.named(store.held(Acting.unit(), after, PAGE));
    }

    /** How many messages the flood guard holds in the own unit. */
    @Transactional(readOnly = true)
    @Requires(NotifyGrants.REMINDERS)
    public int countHeld() {
        return store.countHeld(Acting.unit());
    }

    /** Sends what is held; no ids stand for all. Returns how many. */
    @Transactional
    @Requires(NotifyGrants.REMINDERS)
    public int release(Collection<UUID> ids) {
        var released = new ArrayList<>(store.decide(Acting.unit(), chosen(ids), SENT, now()));
        released.forEach(message -> deliver(message, store.kind(message.id())));
        return released.size();
    }

    /** Drops what is held; no ids stand for all. Returns how many. */
    @Transactional
    @Requires(NotifyGrants.REMINDERS)
    public int drop(Collection<UUID> ids) {
        return store.decide(Acting.unit(), chosen(ids), "DROPPED", now()).size();
    }

    private static UUID @Nullable [] chosen(Collection<UUID> ids) {
        return ids.isEmpty() ? null : ids.toArray(UUID[]::new);
    }

    private NoticeStore.Raising now() {
        return new NoticeStore.Raising(Acting.current().name(), office.time().now());
    }
}
