package org.shouze.governance.meeting;

import java.util.UUID;
import org.shouze.platform.files.FileContent;
import org.shouze.platform.files.FileView;
import org.shouze.platform.files.Files;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers (签字纪要) on whose authority the office recorded a chair's signature. */
@Service
@Requires(MeetingGrants.READ)
public class SignedPapers {

    private final SignOffStore signOffs;
    private final Files files;

    SignedPapers(SignOffStore signOffs, Files files) {
        this.signOffs = signOffs;
        this.files = files;
    }

    /** @throws Refusal as "not found" for a meeting out of sight, or signed by its chair here */
    @Transactional(readOnly = true)
    public FileView of(UUID meetingId) {
        var file = signOffs.of(meetingId).map(SignOffView::authorityFile).orElse(null);
        if (file == null) {
            throw Refusal.notFound();
        }
        return files.get(file);
    }

    /** The content of {@link #of}. */
    @Transactional(readOnly = true)
    public FileContent contentOf(UUID meetingId) {
        return files.open(of(meetingId).id());
    }
}
