package org.shouze.platform.files.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.shouze.platform.files.CheckState;
import org.shouze.platform.files.Downloads;
import org.shouze.platform.files.FilesGrants;
import org.shouze.platform.files.Previews;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Requires(FilesGrants.READ)
class PreviewController {

    private final Previews previews;
    private final Downloads downloads;

    PreviewController(Previews previews, Downloads downloads) {
        this.previews = previews;
        this.downloads = downloads;
    }

    @GetMapping("/files/{id}")
    PreviewPage show(@PathVariable UUID id) {
        var preview = previews.of(id);
        return new PreviewPage(preview, preview.file().check() != CheckState.QUARANTINED && mayOpen(id));
    }

    private boolean mayOpen(UUID id) {
        try {
            previews.content(id);
            return true;
        } catch (Refusal notYet) {
            return false;
        }
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
