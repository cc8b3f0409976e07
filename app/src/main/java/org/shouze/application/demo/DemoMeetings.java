package org.shouze.application.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouze.governance.meeting.Guest;
import org.shouze.governance.meeting.Invitees;
import org.shouze.governance.meeting.MeetingBook;
import org.shouze.governance.meeting.MeetingKind;
import org.shouze.governance.meeting.Meetings;
import org.shouze.governance.meeting.Minutes;
import org.shouze.governance.meeting.NewMeeting;
import org.shouze.governance.meeting.Resolutions;
import org.shouze.governance.meeting.SignIns;
import org.shouze.governance.meeting.SignOffResult;
import org.shouze.governance.meeting.SignOffs;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.organization.PersonView;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The year's meetings, planned by the office, signed off by their chairs. */
@Component
@ConditionalOnBooleanProperty("shouze.demo")
class DemoMeetings {

    private static final String OFFICE = "office";
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final Duration LENGTH = Duration.ofMinutes(80);

    private final Meetings meetings;
    private final MeetingBook book;
    private final SignIns signIns;
    private final MeetingPapers papers;

    DemoMeetings(Meetings meetings, MeetingBook book, SignIns signIns, MeetingPapers papers) {
        this.meetings = meetings;
        this.book = book;
        this.signIns = signIns;
        this.papers = papers;
    }

    /** What is written about a meeting. */
    @Component
    @ConditionalOnBooleanProperty("shouze.demo")
    record MeetingPapers(Minutes minutes, Resolutions resolutions, SignOffs signOffs) {}

    /** Who chairs, under which account. */
    record Chair(PersonView person, String login) {}

    /** A resolution that the meeting passes. */
    record Task(String text, PersonView owner, LocalDate dueOn) {}

    UUID planned(DemoAccounts accounts, MeetingKind kind, LocalDate day, Chair chair, List<String> agenda) {
        var start = day.atTime(MORNING).atZone(BusinessTime.ZONE).toOffsetDateTime();
        var deputies = kind == MeetingKind.QUARTERLY ? Set.of(chair.person().id()) : Set.<UUID>of();
        var title = kind == MeetingKind.SPECIAL
                ? day.getYear() + "年网络安全专题会议"
                : chair.person().name() + "同志听取网络安全工作汇报";
        var wanted = new NewMeeting(
                kind,
                title,
                start,
                "局三楼会议室",
                chair.person().id(),
                agenda,
                new Invitees(Set.of(), true, kind == MeetingKind.SPECIAL),
                deputies);
        return accounts.as(OFFICE, () -> meetings.plan(wanted).meeting().id());
    }

    /** Holds a meeting planned for today; the absent are noted, the rest signed in by the staff. */
    void held(DemoAccounts accounts, UUID meeting, Chair chair) {
        accounts.as(OFFICE, () -> {
            meetings.convene(meeting);
            book.get(meeting).guests().stream()
                    .map(Guest::personId)
                    .filter(id -> id.equals(chair.person().id()) || !isAway(id))
                    .forEach(id -> signIns.byStaff(meeting, id));
        });
    }

    void closed(DemoAccounts accounts, DemoClock clock, UUID meeting, Chair chair, List<Task> tasks) {
        accounts.as(OFFICE, () -> {
            var end = clock.instant().atZone(BusinessTime.ZONE).toOffsetDateTime();
            meetings.hold(meeting, end.minus(LENGTH), end);
            tasks.forEach(task ->
                    papers.resolutions().add(meeting, task.text(), task.owner().id(), task.dueOn()));
            papers.minutes().write(meeting, finished(papers.minutes().draft(meeting)), "");
        });
        accounts.as(chair.login(), () -> {
            if (papers.signOffs().sign(meeting) instanceof SignOffResult.NotProving objections) {
                throw new IllegalStateException(objections.sentence());
            }
        });
    }

    private static boolean isAway(UUID person) {
        return Math.floorMod(person.hashCode(), 6) == 0;
    }

    /** The template leaves places to fill in; the clerk of this bureau fills them in with one sentence. */
    private static String finished(String draft) {
        return draft.replaceAll("（请[^）]*）", "与会人员听取了汇报，肯定前一阶段工作，要求对照方案逐项抓好落实。");
    }
}
