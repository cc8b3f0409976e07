package org.shouze.governance.meeting;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of meetings (会议), from the plan to the end or the cancellation; rows M04 and M05. Signing in is {@link
 * SignIns}, what was said and decided {@link Minutes} and {@link Resolutions}, the signature {@link SignOffs}, and every
 * question {@link MeetingBook}.
 */
@Service
@Requires(MeetingGrants.MANAGE)
public class Meetings {

    private static final int LONGEST_REASON = 200;

    private final MeetingLedger ledger;
    private final MeetingPlan plan;
    private final Announcements announcements;
    private final Consequences consequences;
    private final BusinessTime time;

    Meetings(
            MeetingLedger ledger,
            MeetingPlan plan,
            Announcements announcements,
            Consequences consequences,
            BusinessTime time) {
        this.ledger = ledger;
        this.plan = plan;
        this.announcements = announcements;
        this.consequences = consequences;
        this.time = time;
    }

    /**
     * What was planned, and what would keep it from proving its row if nothing changed.
     *
     * @param warnings Chinese sentences, empty when it will prove what its kind says
     */
    public record Planned(MeetingView meeting, List<String> warnings) {}

    /**
     * Plans a meeting and invites everybody concerned, each by a message. A day in the past is allowed: meetings are
     * also entered afterwards.
     *
     * @throws Refusal when title or place are missing or too long, a person is unknown, deputies are named for a kind
     *     that has none, none is named for a quarterly meeting, or several while a joint meeting counts for one only
     */
    @Transactional
    public Planned plan(NewMeeting wanted) {
        var meeting = plan.draw(wanted);
        ledger.add(meeting, "安排会议。");
        announcements.invited(meeting, meeting.guests());
        return new Planned(meeting.view(), plan.warnings(meeting));
    }

    /**
     * Moves a meeting that has not begun to another time and place, and tells the guests.
     *
     * @throws Refusal when it is no longer only planned
     */
    @Transactional
    public Planned reschedule(UUID id, OffsetDateTime start, String place) {
        var meeting = ledger.open(id);
        var before = MeetingDates.moment(meeting.view().start());
        meeting.reschedule(start, MeetingPlan.place(place));
        ledger.keep(meeting, "改期：由" + before + "改为" + MeetingDates.moment(start) + "。");
        announcements.rescheduled(meeting);
        return new Planned(meeting.view(), plan.warnings(meeting));
    }

    /** Adds guests; who is on the list already stays as is. Until the sign-off. */
    @Transactional
    public void invite(UUID id, Invitees more) {
        var meeting = ledger.open(id);
        var fresh = meeting.invite(plan.guests(meeting, more));
        if (!fresh.isEmpty()) {
            ledger.addGuests(meeting, fresh);
            announcements.invited(meeting, fresh);
        }
    }

    /** Takes a guest off the list. @throws Refusal for the chair, a concerned deputy, or who has signed in */
    @Transactional
    public void uninvite(UUID id, UUID personId) {
        var meeting = ledger.open(id);
        var guest = meeting.uninvite(personId);
        ledger.removeGuest(meeting, guest);
        announcements.uninvited(meeting, guest);
    }

    /**
     * Opens sign-in, with codes that only this meeting's projector shows.
     *
     * @throws Refusal before the day of the meeting, or when it is not just planned
     */
    @Transactional
    public void convene(UUID id) {
        var meeting = ledger.open(id);
        meeting.convene(time.today());
        ledger.keep(meeting, "开放签到。");
        ledger.openSignIn(meeting);
    }

    /**
     * Ends the meeting; the day it began is the day that counts.
     *
     * @param start when it really began; null for as planned
     * @param end when it ended, not in the future, after the start and within 24 hours of it
     */
    @Transactional
    public void hold(UUID id, @Nullable OffsetDateTime start, OffsetDateTime end) {
        var meeting = ledger.open(id);
        meeting.hold(start == null ? meeting.presumedStart(end) : start, end, time.now());
        ledger.keep(meeting, "会议结束：" + MeetingDates.span(meeting.view().start(), end) + "。");
        announcements.over(meeting);
    }

    /** Keeps a meeting that cannot prove its row as an ordinary one ({@link MeetingKind#OTHER}), until the sign-off. */
    @Transactional
    public void keepAsOther(UUID id) {
        var meeting = ledger.open(id);
        var before = meeting.view().kind().label();
        meeting.keepAsOther();
        ledger.keep(meeting, "会议类别由“" + before + "”改为“" + MeetingKind.OTHER.label() + "”，不作为佐证。");
    }

    /**
     * Cancels a meeting. One that was signed off keeps its record and stops proving anything.
     *
     * @throws Refusal without a reason, or when it is cancelled already
     */
    @Transactional
    public void cancel(UUID id, String reason) {
        var meeting = ledger.open(id);
        var wasSignedOff = meeting.cancel(MeetingText.required("reason", "取消原因", reason, LONGEST_REASON));
        ledger.keep(meeting, "取消会议：" + meeting.view().cancelReason());
        consequences.ofCancellation(meeting, wasSignedOff);
    }
}
