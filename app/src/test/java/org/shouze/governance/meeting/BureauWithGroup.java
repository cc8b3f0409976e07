package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Role;
import org.shouze.platform.organization.Appointments;
import org.shouze.platform.organization.NewAppointment;
import org.shouze.platform.organization.NewPerson;
import org.shouze.platform.organization.People;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.Post;
import org.shouze.support.TestBureau;
import org.springframework.stereotype.Component;

/** A bureau of one test with a leading group: a leader, two deputies, a member and a clerk who is in no group. */
final class BureauWithGroup {

    static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-10T09:00:00+08:00");

    final TestBureau bureau;
    final PersonView leader;
    final PersonView deputy;
    final PersonView otherDeputy;
    final PersonView member;
    final PersonView clerk;
    private final Factory factory;

    private BureauWithGroup(Factory factory) {
        this.factory = factory;
        bureau = factory.bureaus.fresh();
        leader = person("陈远", Post.LEADER);
        deputy = person("周敏", Post.DEPUTY);
        otherDeputy = person("吴刚", Post.DEPUTY);
        member = person("何雨", Post.MEMBER);
        clerk = bureau.asOffice(() -> factory.people.add(NewPerson.named(bureau.id(), "林静", "科员")));
    }

    private PersonView person(String name, Post post) {
        return bureau.asOffice(() -> {
            var added = factory.people.add(NewPerson.named(bureau.id(), name, "副局长"));
            factory.appointments.appoint(new NewAppointment(
                    bureau.id(),
                    added.id(),
                    post,
                    null,
                    post == Post.DEPUTY ? "分管领域" : "",
                    "云网安〔2025〕1号",
                    LocalDate.of(2025, 1, 1)));
            return added;
        });
    }

    <T> T asClerk(Supplier<T> work) {
        return Acting.as(bureau.actor(clerk.id(), Role.OFFICE), work);
    }

    void asClerk(Runnable work) {
        Acting.as(bureau.actor(clerk.id(), Role.OFFICE), work);
    }

    <T> T as(PersonView person, Role role, Supplier<T> work) {
        return Acting.as(bureau.actor(person.id(), role), work);
    }

    NewMeeting special(PersonView chair) {
        return new NewMeeting(
                MeetingKind.SPECIAL,
                "2026年度网络安全专题会议",
                NINE,
                "三楼会议室",
                chair.id(),
                List.of("听取全年网络安全整体情况汇报", "研究年度工作安排"),
                new Invitees(Set.of(), true, false),
                Set.of());
    }

    NewMeeting quarterly(PersonView... deputies) {
        var ids = java.util.Arrays.stream(deputies).map(PersonView::id).toList();
        return new NewMeeting(
                MeetingKind.QUARTERLY,
                "第一季度听取汇报会",
                NINE,
                "二楼会议室",
                deputies[0].id(),
                List.of(),
                Invitees.only(clerk.id()),
                Set.copyOf(ids));
    }

    /** Walks a meeting from the plan to its end, with these people there and minutes written. */
    UUID held(NewMeeting wanted, PersonView... present) {
        return asClerk(() -> {
            var id = factory.meetings.plan(wanted).meeting().id();
            factory.meetings.convene(id);
            for (var person : present) {
                factory.signIns.byStaff(id, person.id());
            }
            factory.meetings.hold(id, null, NINE.plusHours(1));
            factory.minutes.write(id, "会议听取了网络安全工作情况汇报，部署了下一步工作。", "");
            return id;
        });
    }

    /** Makes such bureaus. */
    @Component
    static final class Factory {

        private final TestBureau.Factory bureaus;
        private final People people;
        private final Appointments appointments;
        private final Meetings meetings;
        private final SignIns signIns;
        private final Minutes minutes;

        Factory(
                TestBureau.Factory bureaus,
                People people,
                Appointments appointments,
                Meetings meetings,
                SignIns signIns,
                Minutes minutes) {
            this.bureaus = bureaus;
            this.people = people;
            this.appointments = appointments;
            this.meetings = meetings;
            this.signIns = signIns;
            this.minutes = minutes;
        }

        BureauWithGroup fresh() {
            return new BureauWithGroup(this);
        }
    }
}
