package org.shouze.platform.files.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.shouze.platform.files.Downloads;
import org.shouze.platform.files.FilesGrants;
import org.shouze.platform.files.Previews;
import org.shouze.platform.files.Releases;
import org.shouze.platform.kernel.ProblemType;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.page.Flash;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@Requires(FilesGrants.READ)
class PreviewController {

    private final Previews previews;
    private final Releases releases;
    private final Downloads downloads;

    PreviewController(Previews previews, Releases releases, Downloads downloads) {
        this.previews = previews;
        this.releases = releases;
        this.downloads = downloads;
    }

    @GetMapping("/files/{id}")
    PreviewPage show(@PathVariable UUID id) {
        return page(id, "");
    }

    private PreviewPage page(UUID id, String problem) {
        var preview = previews.of(id);
        var mayRelease = Acting.current().may(FilesGrants.RELEASE) && releases.isReleasable(preview.file());
        return new PreviewPage(preview, mayRelease, problem);
    }

    /** Opens to others what is too large to be checked. */
    @PostMapping("/files/{id}/release")
    @Requires(FilesGrants.RELEASE)
    Object release(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        try {
            releases.release(id, reason);
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.NOT_FOUND) {
                throw refusal;
            }
            return page(id, refusal.sentence());
        }
        Flash.say("文件已放行。");
        return new RedirectView("/files/" + id);
    }

    @GetMapping("/files/{id}/content")
    ResponseEntity<Resource> content(@PathVariable UUID id) {
        return downloads.answer(previews.content(id));
    }

    /** Drawn while the answer is written, when the transaction is over. */
    @GetMapping("/files/{id}/pages/{page}.png")
    Drawing page(@PathVariable UUID id, @PathVariable int page) {
        return new Drawing(previews.drawing(id, page));
    }

    /** A picture that is yet to be drawn. */
    record Drawing(Supplier<Optional<byte[]>> picture) {}
}
