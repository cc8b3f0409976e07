package org.shouze.platform.notify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.notify.PreviewView.Recipient;
import org.shouze.platform.notify.reminding.Reminded;
import org.shouze.platform.notify.reminding.ReminderSource;
import org.shouze.platform.organization.People;
import org.springframework.stereotype.Component;

/** Goes round what is open in a unit: tells whom the rules want told, and takes back what is over. */
@Component
class Rounds {

    private static final int FURTHEST = 60;

    private final RuleStore rules;
    private final Notices notices;
    private final Outbox outbox;
    private final List<ReminderSource> sources;
    private final Day day;

    Rounds(RuleStore rules, Notices notices, Outbox outbox, List<ReminderSource> sources, Day day) {
        this.rules = rules;
        this.notices = notices;
        this.outbox = outbox;
        this.sources = sources;
        this.day = day;
    }

    /** The day, and the names of people. */
    @Component
    record Day(Outbox.Calendars calendars, People people) {}

    Raised make(UUID unitId) {
        var own = rules.of(unitId);
        var raised = Raised.NONE;
        for (var source : sources) {
            var open = open(source, unitId);
            close(unitId, source, open);
            raised = raised.plus(notices.raise(unitId, reckoned(unitId, own, source, open)));
        }
        return raised;
    }

    PreviewView preview(UUID unitId, List<RuleView> wanted) {
        var all = new ArrayList<NewNotice>();
        for (var source : sources) {
            all.addAll(reckoned(unitId, wanted, source, Acting.as(Actor.platform(), () -> open(source, unitId))));
        }
        var guard = notices.guard(unitId, all);
        var held = (int) all.stream().filter(each -> !guard.passes(each)).count();
        var today = day.calendars().time().today();
        var working = day.calendars().working().current().isWorkingDay(today);
        return new PreviewView(all.size(), held, working, recipients(all));
    }

    private List<Recipient> recipients(List<NewNotice> all) {
        var counts = new HashMap<UUID, int[]>();
        for (var notice : all) {
            var of = counts.computeIfAbsent(notice.to().personId(), person -> new int[2]);
            of[notice.kind() == NoticeKind.ESCALATION ? 1 : 0]++;
        }
        var names = Acting.as(Actor.platform(), () -> day.people().byIds(counts.keySet()));
        return counts.entrySet().stream()
                .map(entry -> new Recipient(
                        names.containsKey(entry.getKey())
                                ? names.get(entry.getKey()).name()
                                : "",
                        entry.getValue()[0],
                        entry.getValue()[1]))
                .sorted((one, other) -> other.reminders() + other.escalations() - one.reminders() - one.escalations())
                .toList();
    }

    private List<Reminded> open(ReminderSource source, UUID unitId) {
        var calendar = day.calendars().working().current();
        return source.open(
                unitId, calendar.plusWorkingDays(day.calendars().time().today(), FURTHEST));
    }

    private List<NewNotice> reckoned(UUID unitId, List<RuleView> own, ReminderSource source, List<Reminded> open) {
        var calendar = day.calendars().working().current();
        return new Reckoner(
                        own,
                        rules.told(unitId, source.code()),
                        calendar,
                        day.calendars().time().today())
                .notices(source.code(), open);
    }

    /** What is settled, or due on another day by now, is no longer asked for. */
    private void close(UUID unitId, ReminderSource source, List<Reminded> open) {
        var standing = rules.standing(unitId, source.code());
        if (standing.isEmpty()) {
            return;
        }
        var settled = source.settled(
                standing.stream().map(RuleStore.Standing::subjectId).distinct().toList());
        Map<UUID, Reminded> known = open.stream().collect(Collectors.toMap(Reminded::id, each -> each));
        var over = standing.stream()
                .filter(each -> settled.contains(each.subjectId()) || isMoved(each, known))
                .map(RuleStore.Standing::id)
                .toList();
        if (!over.isEmpty()) {
            rules.close(over, day.calendars().time().now());
            outbox.withdraw(over);
        }
    }

    private static boolean isMoved(RuleStore.Standing standing, Map<UUID, Reminded> known) {
        var now = known.get(standing.subjectId());
        return now != null && standing.dueOn() != null && !standing.dueOn().equals(now.dueOn());
    }
}
