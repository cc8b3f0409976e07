package org.shouze.governance.meeting;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.stereotype.Component;

/** Hands out meetings with their guests and takes them back, with a step for every change. */
@Component
class MeetingLedger {

    private final MeetingStore meetings;
    private final GuestStore guests;
    private final StepStore steps;
    private final BusinessTime time;

    MeetingLedger(MeetingStore meetings, GuestStore guests, StepStore steps, BusinessTime time) {
        this.meetings = meetings;
        this.guests = guests;
        this.steps = steps;
        this.time = time;
    }

    Meeting read(UUID id) {
        return Meeting.of(meetings.find(id).orElseThrow(Refusal::notFound), guests.of(id));
    }

    /** Reads a meeting that is to be changed: whoever comes second waits and then sees what the first one did. */
    Meeting open(UUID id) {
        return Meeting.of(meetings.lock(id).orElseThrow(Refusal::notFound), guests.of(id));
    }

    void add(Meeting meeting, String sentence) {
        meetings.insert(meeting.view(), time.now());
        guests.insert(meeting.view(), meeting.guests());
        step(meeting, sentence);
    }

    void keep(Meeting meeting, String sentence) {
        meetings.update(meeting.view());
        step(meeting, sentence);
    }

    void openSignIn(Meeting meeting) {
        meetings.keepSecret(meeting.id(), SignInCodes.freshSecret());
    }

    void addGuests(Meeting meeting, List<Guest> more) {
        guests.insert(meeting.view(), more);
        step(
                meeting,
                "增加参会人员：" + String.join("、", more.stream().map(Guest::name).toList()) + "。");
    }

    void removeGuest(Meeting meeting, Guest guest) {
        guests.delete(meeting.id(), guest.personId());
        step(meeting, "移除参会人员：" + guest.name() + "。");
    }

    /** Brings the list in line with the meeting after one guest took another's place. */
    void exchangeGuests(Meeting meeting, List<Guest> before) {
        var after = meeting.guests();
        before.stream()
                .filter(guest -> !after.contains(guest))
                .forEach(guest -> guests.delete(meeting.id(), guest.personId()));
        guests.insert(
                meeting.view(),
                after.stream().filter(guest -> !before.contains(guest)).toList());
    }

    void record(Meeting meeting, Guest guest) {
        var fact = guest.attendance();
        if (fact != null) {
            guests.append(meeting.view(), guest.personId(), fact);
        }
    }

    void step(Meeting meeting, String sentence) {
        steps.append(
                meeting.view(),
                new StepView(sentence, time.now(), Acting.current().name()));
    }
}
