package org.shouze.application.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.notify.Messages;
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
    private static final int DAYS_AHEAD = 30;

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

    /** What is written about a meeting, and to its guests. */
    @Component
    @ConditionalOnBooleanProperty("shouze.demo")
    record MeetingPapers(Minutes minutes, Resolutions resolutions, SignOffs signOffs, Messages messages) {}

    /** Who chairs, under which account. */
    record Chair(PersonView person, String login) {}

    /** A resolution that a meeting passes, to be done within so many days. */
    record Task(String text, PersonView owner, int days) {}

    /** A meeting as it is to be told. */
    record Occasion(MeetingKind kind, LocalDate day, Chair chair, List<String> agenda, List<Task> tasks) {

        OffsetDateTime start() {
            return day.atTime(MORNING).atZone(BusinessTime.ZONE).toOffsetDateTime();
        }
    }

    UUID planned(DemoAccounts accounts, Occasion occasion) {
        var special = occasion.kind() == MeetingKind.SPECIAL;
        var chair = occasion.chair().person();
        var wanted = new NewMeeting(
                occasion.kind(),
                special ? occasion.day().getYear() + "年网络安全专题会议" : chair.name() + "同志听取网络安全工作汇报",
                occasion.start(),
                "局三楼会议室",
                chair.id(),
                occasion.agenda(),
                new Invitees(Set.of(), true, special),
                special ? Set.of() : Set.of(chair.id()));
        return accounts.as(OFFICE, () -> meetings.plan(wanted).meeting().id());
    }

    boolean arePlanned(DemoAccounts accounts, LocalDate from) {
        return accounts.as(
                OFFICE, () -> !book.between(from, from.plusDays(DAYS_AHEAD)).isEmpty());
    }

    /** Everybody has read the invitation; the clerk who writes the minutes signs in who comes. */
    void convened(DemoAccounts accounts, UUID meeting, Occasion occasion) {
        messagesRead(accounts);
        accounts.as(OFFICE, () -> {
            meetings.convene(meeting);
            var needed = Arrays.asList(
                    occasion.chair().person().id(), Acting.current().personId());
            book.get(meeting).guests().stream()
                    .filter(guest -> needed.contains(guest.personId()) || !isAway(guest.name(), occasion.day()))
                    .forEach(guest -> signIns.byStaff(meeting, guest.personId()));
        });
    }

    void over(DemoAccounts accounts, UUID meeting) {
        accounts.as(OFFICE, () -> {
            var start = book.get(meeting).meeting().start();
            meetings.hold(meeting, start, start.plus(LENGTH));
        });
    }

    void signed(DemoAccounts accounts, UUID meeting, Occasion occasion) {
        accounts.as(OFFICE, () -> {
            occasion.tasks()
                    .forEach(task -> papers.resolutions()
                            .add(
                                    meeting,
                                    task.text(),
                                    task.owner().id(),
                                    occasion.day().plusDays(task.days())));
            papers.minutes().write(meeting, finished(papers.minutes().draft(meeting)), "");
        });
        accounts.as(occasion.chair().login(), () -> {
            if (papers.signOffs().sign(meeting) instanceof SignOffResult.NotProving objections) {
                throw new IllegalStateException(objections.sentence());
            }
        });
    }

    void messagesRead(DemoAccounts accounts) {
        accounts.everybody(person -> papers.messages().markAllRead(person));
    }

    /** One of six, another one each time. */
    private static boolean isAway(String name, LocalDate day) {
        return Math.floorMod((name + day).hashCode(), 6) == 0;
    }

    /** The template leaves places to fill in; the clerk of this bureau fills them in with one sentence. */
    private static String finished(String draft) {
        return draft.replaceAll("（请[^）]*）", "与会人员听取了汇报，肯定前一阶段工作，要求对照方案逐项抓好落实。");
    }
}
