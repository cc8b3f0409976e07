package org.shouze.governance.meeting.rest;

import java.util.UUID;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.SignedPapers;
import org.shouze.platform.files.Downloads;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/meetings/{id}/signed-paper")
class SignedPaperApi {

    private final SignedPapers papers;
    private final Downloads downloads;

    SignedPaperApi(SignedPapers papers, Downloads downloads) {
        this.papers = papers;
        this.downloads = downloads;
    }

    /** The paper on whose authority a sign-off was recorded. */
    @GetMapping
    @Requires(MeetingGrants.READ)
    ResponseEntity<Resource> paper(@PathVariable UUID id) {
        return downloads.answer(papers.contentOf(id));
    }
}
