package org.shouze.governance.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.stereotype.Component;

/** Binds a signature to exactly the minutes that were signed. */
@Component
class Signatures {

    private static final String UNFILLED = "（请填写";

    private final MinutesStore minutes;
    private final SignOffStore store;
    private final BusinessTime time;

    Signatures(MinutesStore minutes, SignOffStore store, BusinessTime time) {
        this.minutes = minutes;
        this.store = store;
        this.time = time;
    }

    /** The version to be signed, 0 where there is none; a draft with gaps is refused. */
    int versionToSign(UUID meetingId) {
        var latest = minutes.latest(meetingId);
        if (latest.filter(text -> text.text().contains(UNFILLED)).isPresent()) {
            throw Refusal.rule("纪要中还有“（请填写……）”的内容，不能签发。请补充完整后再签发。");
        }
        return latest.map(MinutesView::version).orElse(0);
    }

    void append(Meeting meeting, @Nullable UUID authorityFile) {
        var signed = minutes.latest(meeting.id()).orElseThrow(Refusal::notFound);
        store.append(
                meeting.view(),
                new SignOffView(
                        meeting.view().chairId(),
                        authorityFile != null,
                        authorityFile,
                        Acting.current().name(),
                        signed.version(),
                        signed.sha256(),
                        time.now()));
    }
}
