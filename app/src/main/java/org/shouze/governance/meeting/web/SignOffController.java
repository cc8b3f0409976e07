package org.shouze.governance.meeting.web;

import java.io.IOException;
import java.util.UUID;
import org.shouze.governance.meeting.MeetingGrants;
import org.shouze.governance.meeting.SignOffResult;
import org.shouze.governance.meeting.SignOffs;
import org.shouze.governance.meeting.SignedPapers;
import org.shouze.platform.files.Downloads;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
class SignOffController {

    private static final String DONE = "纪要已签发。佐证已登记，议定事项已转为交办义务，缺席人员已收到通知。";

    private final SignOffs signOffs;
    private final SignedPapers papers;
    private final MeetingPages pages;
    private final Downloads downloads;

    SignOffController(SignOffs signOffs, SignedPapers papers, MeetingPages pages, Downloads downloads) {
        this.downloads = downloads;
        this.signOffs = signOffs;
        this.papers = papers;
        this.pages = pages;
    }

    @PostMapping("/meetings/{id}/sign-off")
    @Requires(MeetingGrants.SIGN_OFF)
    Object sign(@PathVariable UUID id) {
        return pages.after(id, MeetingForm.empty(), DONE, () -> require(signOffs.sign(id)));
    }

    @PostMapping("/meetings/{id}/sign-off-on-behalf")
    @Requires(MeetingGrants.MANAGE)
    Object signOnBehalf(@PathVariable UUID id, @RequestParam MultipartFile paper) throws IOException {
        var name = paper.getOriginalFilename();
        var content = paper.getBytes();
        return pages.after(
                id,
                MeetingForm.empty(),
                DONE,
                () -> require(signOffs.signOnBehalf(id, name == null ? "" : name, content)));
    }

    @GetMapping("/meetings/{id}/signed-paper")
    @Requires(MeetingGrants.READ)
    ResponseEntity<Resource> paper(@PathVariable UUID id) {
        return downloads.answer(papers.contentOf(id));
    }

    private static void require(SignOffResult result) {
        switch (result) {
            case SignOffResult.SignedOff done -> {
                // The page that follows shows it.
            }
            case SignOffResult.NotProving no -> throw Refusal.rule(no.sentence());
        }
    }
}
