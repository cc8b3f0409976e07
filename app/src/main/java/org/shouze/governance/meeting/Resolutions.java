package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.organization.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What meetings decide (议定事项): drafted with the minutes, binding with the sign-off. */
@Service
@Requires(MeetingGrants.MANAGE)
public class Resolutions {

    private static final int LONGEST_TEXT = 500;
    private static final int MOST = 50;

    private final MeetingLedger ledger;
    private final ResolutionStore store;
    private final People people;

    Resolutions(MeetingLedger ledger, ResolutionStore store, People people) {
        this.ledger = ledger;
        this.store = store;
        this.people = people;
    }

    /**
     * Adds a resolution with its owner and day.
     *
     * @param dueOn not before the day of the meeting
     * @throws Refusal when the text is missing, the owner unknown or gone, the day too early, or the meeting signed off
     *     or cancelled
     */
    @Transactional
    public ResolutionView add(UUID meetingId, String text, UUID ownerId, LocalDate dueOn) {
        var clean = MeetingText.required("resolution", "议定事项", text, LONGEST_TEXT);
        var meeting = ledger.open(meetingId);
        meeting.openForResolutions();
        if (dueOn.isBefore(meeting.view().day())) {
            throw Refusal.invalid("dueOn", "完成时限早于会议日期，请填写会议当天或以后的日期。");
        }
        var owner = people.get(ownerId);
        if (owner.hasLeft()) {
            throw Refusal.invalid("ownerId", owner.name() + "已离任，请选择其他责任人。");
        }
        if (store.of(meetingId).size() >= MOST) {
            throw Refusal.rule("一次会议最多登记 " + MOST + " 项议定事项，请合并后再登记。");
        }
        var resolution = new ResolutionView(Ids.next(), clean, owner.id(), owner.name(), dueOn);
        store.insert(meeting.view(), resolution);
        ledger.step(meeting, "登记议定事项，责任人" + owner.name() + "，时限" + MeetingDates.day(dueOn) + "。");
        return resolution;
    }

    /** Takes a resolution back before the sign-off. */
    @Transactional
    public void remove(UUID meetingId, UUID resolutionId) {
        var meeting = ledger.open(meetingId);
        meeting.openForResolutions();
        if (!store.delete(meetingId, resolutionId)) {
            throw Refusal.notFound();
        }
        ledger.step(meeting, "撤去一项议定事项。");
    }
}
