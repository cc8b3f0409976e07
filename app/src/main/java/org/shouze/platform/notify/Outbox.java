package org.shouze.platform.notify;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.WorkingCalendars;
import org.shouze.platform.notify.OutboxStore.NewDelivery;
import org.shouze.platform.notify.wire.Way;
import org.springframework.stereotype.Component;

/** Puts messages on their way out of the house, in the transaction of what they tell about. */
@Component
class Outbox {

    private final OutboxStore store;
    private final Preferences preferences;
    private final ContactStore contacts;
    private final PolicyStore policies;
    private final Calendars calendars;

    Outbox(
            OutboxStore store,
            Preferences preferences,
            ContactStore contacts,
            PolicyStore policies,
            Calendars calendars) {
        this.store = store;
        this.preferences = preferences;
        this.contacts = contacts;
        this.policies = policies;
        this.calendars = calendars;
    }

    /** The clock and the days that are worked. */
    @Component
    record Calendars(BusinessTime time, WorkingCalendars working) {}

    void put(List<MessageView> messages, NoticeKind kind) {
        var people = messages.stream()
                .map(each -> new Addressee(each.unitId(), each.personId()))
                .distinct()
                .toList();
        var ways = people.isEmpty() ? Map.<UUID, Set<Way>>of() : preferences.outside(people, kind);
        if (ways.isEmpty()) {
            return;
        }
        var reachable = contacts.verified(ways.keySet());
        var quiet = preferences.quietOf(ways.keySet());
        var rules = new HashMap<UUID, PolicyView>();
        for (var message : messages) {
            var policy = rules.computeIfAbsent(message.unitId(), policies::of);
            var table = new Timetable(
                    policy,
                    quiet.getOrDefault(message.personId(), policy.quiet()),
                    calendars.working().current());
            ways.getOrDefault(message.personId(), Set.of()).stream()
                    .filter(way -> !way.isPersonal()
                            || reachable
                                    .getOrDefault(message.personId(), Map.of())
                                    .containsKey(way))
                    .forEach(way -> put(message, kind, way, table));
        }
    }

    private void put(MessageView message, NoticeKind kind, Way way, Timetable table) {
        var now = calendars.time().now();
        var to = new Addressee(message.unitId(), message.personId());
        var line = PublicLine.of(message.title());
        if (kind.urgency() != NoticeKind.Urgency.CAN_WAIT) {
            var alone = new NewDelivery(Ids.next(), to, way, kind, null, table.single(kind, now));
            store.open(alone, now).ifPresent(id -> store.add(id, message, way, line));
            return;
        }
        store.add(digest(to, kind, way, table, now), message, way, line);
    }

    /** NB: a digest that is under way takes no more lines; what comes in then goes with the next working day's. */
    private UUID digest(Addressee to, NoticeKind kind, Way way, Timetable table, OffsetDateTime now) {
        var day = table.digestDay(now);
        while (true) {
            var wanted = new NewDelivery(Ids.next(), to, way, kind, day, table.digestMoment(day));
            var opened = store.open(wanted, now);
            if (opened.isPresent()) {
                return opened.get();
            }
            day = table.calendar().plusWorkingDays(day, 1);
        }
    }

    void withdraw(List<UUID> messages) {
        if (!messages.isEmpty()) {
            store.withdraw(messages, calendars.time().now());
        }
    }
}
