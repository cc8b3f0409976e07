package org.shouze.governance.meeting.rest;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.SignedPapers;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/meetings/{id}/signed-paper")
class SignedPaperApi {

    private final SignedPapers papers;

    SignedPaperApi(SignedPapers papers) {
        this.papers = papers;
    }

    /** The paper on whose authority a sign-off was recorded. */
    @GetMapping
    @Requires(MeetingGrants.READ)
    ResponseEntity<byte[]> paper(@PathVariable UUID id) {
        var disposition = ContentDisposition.attachment()
                .filename(papers.of(id).name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(papers.contentOf(id));
    }
}
