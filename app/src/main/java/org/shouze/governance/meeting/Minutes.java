package org.shouze.governance.meeting;

import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of meetings (会议纪要), version by version; no version is ever changed. */
@Service
public class Minutes {

    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_REASON = 200;

    private final MeetingLedger ledger;
    private final MinutesStore store;
    private final ResolutionStore resolutions;
    private final BusinessTime time;

    Minutes(MeetingLedger ledger, MinutesStore store, ResolutionStore resolutions, BusinessTime time) {
        this.ledger = ledger;
        this.store = store;
        this.resolutions = resolutions;
        this.time = time;
    }

    /** A draft by the template, filled with time, place, chair, attendance, agenda and resolutions of the record. */
    @Transactional(readOnly = true)
    @Requires(MeetingGrants.MANAGE)
    public String draft(UUID meetingId) {
        var meeting = ledger.read(meetingId);
        return MinutesTemplate.draft(meeting.view(), meeting.guests(), resolutions.of(meetingId));
    }

    /** The latest version, or the draft where there is none, with a remark in the place that the register fills. */
    @Transactional(readOnly = true)
    @Requires(MeetingGrants.MANAGE)
    public String toEdit(UUID meetingId) {
        var latest = store.latest(meetingId).map(MinutesView::text);
        return ResolutionSection.left(latest.orElseGet(() -> draft(meetingId)));
    }

    /**
     * Writes the next version. The same text again makes no version. What it says under 议定事项 is filled in from the
     * register, whatever stood there.
     *
     * @param reason why it changes; needed once the minutes are signed off
     * @throws org.shouze.platform.kernel.Refusal when the text is missing or longer than 50,000 characters, sign-in has not been opened, the
     *     meeting was cancelled, a signed text is to be corrected without a reason, or 议定事项 says what is not registered
     */
    @Transactional
    @Requires(MeetingGrants.MANAGE)
    public MinutesView write(UUID meetingId, String text, String reason) {
        var typed = MeetingText.required("text", "纪要内容", text, LONGEST_TEXT);
        var why = MeetingText.bounded("reason", "更正原因", reason, LONGEST_REASON);
        var meeting = ledger.open(meetingId);
        var decided = resolutions.of(meetingId);
        ResolutionSection.check(typed, decided);
        var clean = ResolutionSection.filled(typed, decided);
        var latest = store.latest(meetingId);
        var version = meeting.nextMinutes(latest.map(MinutesView::version).orElse(0), why);
        if (latest.isPresent() && latest.get().text().equals(clean)) {
            return latest.get();
        }
        var minutes = MinutesView.written(
                version, clean, why, time.now(), Acting.current().name());
        store.append(meeting.view(), minutes);
        var cause = why.isEmpty() ? "。" : "，原因：" + why;
        ledger.step(meeting, "保存纪要第 " + version + " 版" + cause);
        return minutes;
    }
}
