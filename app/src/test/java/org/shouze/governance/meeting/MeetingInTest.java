package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouze.platform.organization.AppointmentView;
import org.shouze.platform.organization.Post;

/** A meeting of a test, brought where the test needs it by walking the aggregate: {@code aMeeting().convened().held()}. */
final class MeetingInTest {

    static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-10T09:00:00+08:00");
    static final OffsetDateTime ELEVEN = NINE.plusHours(2);
    static final OffsetDateTime NOON = NINE.plusHours(3);

    private final Map<String, UUID> people = new LinkedHashMap<>();
    private final List<String> deputies = new ArrayList<>();
    private MeetingKind kind = MeetingKind.SPECIAL;
    private String chair = "陈远";
    private List<String> guests = List.of("陈远", "周敏", "吴刚");
    private Meeting meeting;

    private MeetingInTest() {
        meeting = draw();
    }

    static MeetingInTest aMeeting() {
        return new MeetingInTest();
    }

    static MeetingInTest aQuarterlyMeetingFor(String... names) {
        var made = new MeetingInTest();
        made.kind = MeetingKind.QUARTERLY;
        made.chair = names.length == 0 ? "周敏" : names[0];
        made.deputies.addAll(List.of(names));
        made.meeting = made.draw();
        return made;
    }

    MeetingInTest chairedBy(String name) {
        chair = name;
        meeting = draw();
        return this;
    }

    MeetingInTest inviting(String... names) {
        guests = List.of(names);
        meeting = draw();
        return this;
    }

    MeetingInTest convened() {
        meeting.convene(DAY);
        return this;
    }

    MeetingInTest attendedBy(String... names) {
        for (var name : names) {
            meeting.signIn(person(name), SignInWay.OWN_ACCOUNT, NINE, name);
        }
        return this;
    }

    MeetingInTest held() {
        meeting.hold(NINE, ELEVEN, NOON);
        return this;
    }

    MeetingInTest signedOff() {
        meeting.signOff(1);
        return this;
    }

    MeetingInTest cancelled() {
        meeting.cancel("组长临时有公务。");
        return this;
    }

    Meeting get() {
        return meeting;
    }

    UUID person(String name) {
        return people.computeIfAbsent(name, any -> UUID.randomUUID());
    }

    Guest guest(String name) {
        return new Guest(person(name), UUID.randomUUID(), name, "", "", deputies.contains(name), null);
    }

    /** The group of the day: one leader, then deputies. */
    ProofRule.Case underGroup(boolean jointCounts, String leader, String... deputiesInForce) {
        var appointments = new ArrayList<AppointmentView>();
        appointments.add(appointment(leader, Post.LEADER));
        List.of(deputiesInForce).forEach(name -> appointments.add(appointment(name, Post.DEPUTY)));
        return new ProofRule.Case(meeting, new LeadingGroup(DAY, appointments), jointCounts);
    }

    private AppointmentView appointment(String name, Post post) {
        return new AppointmentView(
                UUID.randomUUID(), UUID.randomUUID(), person(name), name, "", post, null, "", "", "", DAY, null, "");
    }

    private Meeting draw() {
        var view = new MeetingView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                kind,
                MeetingState.PLANNED,
                "网络安全专题会议",
                NINE,
                null,
                "三楼会议室",
                person(chair),
                chair,
                List.of("听取网络安全整体情况汇报"),
                null,
                "林静",
                "");
        var all = new ArrayList<String>(List.of(chair));
        all.addAll(deputies);
        all.addAll(guests);
        return Meeting.of(view, all.stream().distinct().map(this::guest).toList());
    }
}
