package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.handover.HandoverItem;
import org.shouze.platform.organization.handover.HandoverSource;
import org.shouze.platform.organization.handover.PersonUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passes on what a leaver holds: meetings still to be chaired or written up, and resolutions not yet signed off. */
@Component
class MeetingHandover implements HandoverSource, PersonUse {

    private final MeetingLedger ledger;
    private final MeetingStore meetings;
    private final PersonUseStore persons;
    private final People people;

    MeetingHandover(MeetingLedger ledger, MeetingStore meetings, PersonUseStore persons, People people) {
        this.ledger = ledger;
        this.meetings = meetings;
        this.persons = persons;
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public List<HandoverItem> heldBy(UUID personId, LocalDate on) {
        var items = new ArrayList<HandoverItem>();
        for (var meeting : meetings.waitingFor(personId)) {
            if (isToChair(meeting, personId, on)) {
                items.add(item("主持会议", meeting));
            }
            if (personId.equals(meeting.organiserId())) {
                items.add(item("会议会务", meeting));
            }
        }
        persons.draftResolutions(personId)
                .forEach(decided -> items.add(new HandoverItem(
                        "议定事项",
                        decided.text(),
                        "时限" + MeetingDates.day(decided.dueOn()),
                        "/meetings/" + decided.meetingId())));
        return items;
    }

    @Override
    @Transactional
    public void move(UUID fromPerson, UUID toPerson, LocalDate on) {
        var successor = people.get(toPerson);
        for (var waiting : meetings.waitingFor(fromPerson)) {
            if (isToChair(waiting, fromPerson, on)) {
                passChair(waiting.id(), GuestList.guest(successor, false));
            }
        }
        meetings.passOrganising(fromPerson, toPerson, successor.name());
        persons.passDraftResolutions(fromPerson, toPerson, successor.name());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> used(Collection<UUID> personIds) {
        return personIds.isEmpty() ? Set.of() : persons.named(personIds);
    }

    private void passChair(UUID meetingId, Guest successor) {
        var meeting = ledger.open(meetingId);
        var before = meeting.guests();
        meeting.passChair(successor);
        ledger.exchangeGuests(meeting, before);
        ledger.keep(meeting, "主持人变更为" + successor.name() + "（工作交接）。");
    }

    private static boolean isToChair(MeetingView meeting, UUID personId, LocalDate on) {
        return meeting.state() == MeetingState.PLANNED
                && meeting.chairId().equals(personId)
                && !meeting.day().isBefore(on);
    }

    private static HandoverItem item(String kind, MeetingView meeting) {
        return new HandoverItem(
                kind,
                meeting.title(),
                MeetingDates.moment(meeting.start()) + "，" + meeting.state().label(),
                meeting.href());
    }
}
