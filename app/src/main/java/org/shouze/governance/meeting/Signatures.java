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
    private final ResolutionStore resolutions;
    private final SignOffStore store;
    private final BusinessTime time;

    Signatures(MinutesStore minutes, ResolutionStore resolutions, SignOffStore store, BusinessTime time) {
        this.minutes = minutes;
        this.resolutions = resolutions;
        this.store = store;
        this.time = time;
    }

    /** The version to be signed, 0 where there is none; a draft with gaps, or with unregistered resolutions, is refused. */
    int versionToSign(UUID meetingId) {
        var latest = minutes.latest(meetingId);
        if (latest.filter(text -> text.text().contains(UNFILLED)).isPresent()) {
            throw Refusal.rule("纪要中还有“（请填写……）”的内容，不能签发。请补充完整后再签发。");
        }
        latest.ifPresent(text -> ResolutionSection.check(text.text(), resolutions.of(meetingId)));
        return latest.map(MinutesView::version).orElse(0);
    }

    void append(Meeting meeting, @Nullable UUID authorityFile) {
        var signed = frozen(meeting);
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

    /** What was registered since the last version was saved is kept as a version of its own: that one is signed. */
    private MinutesView frozen(Meeting meeting) {
        var latest = minutes.latest(meeting.id()).orElseThrow(Refusal::notFound);
        var current = latest.inStepWith(resolutions.of(meeting.id()));
        if (current.equals(latest)) {
            return latest;
        }
        var version = MinutesView.written(
                latest.version() + 1,
                current.text(),
                "",
                time.now(),
                Acting.current().name());
        minutes.append(meeting.view(), version);
        return version;
    }
}
