package org.shouze.platform.files.rest;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.files.Downloads;
import org.shouze.platform.files.FilesGrants;
import org.shouze.platform.files.PreviewBlock;
import org.shouze.platform.files.PreviewState;
import org.shouze.platform.files.PreviewView;
import org.shouze.platform.files.Previews;
import org.shouze.platform.files.Quarantine;
import org.shouze.platform.files.QuarantineView;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files that records in sight hold. */
@RestController
@RequestMapping("/api/v1/files")
class FileApi {

    private final Previews previews;
    private final Quarantine quarantine;
    private final Downloads downloads;

    FileApi(Previews previews, Quarantine quarantine, Downloads downloads) {
        this.previews = previews;
        this.quarantine = quarantine;
        this.downloads = downloads;
    }

    @GetMapping("/{id}")
    @Requires(FilesGrants.READ)
    FileResponse get(@PathVariable UUID id) {
        return FileResponse.of(previews.of(id));
    }

    @GetMapping("/{id}/content")
    @Requires(FilesGrants.READ)
    ResponseEntity<Resource> content(@PathVariable UUID id) {
        return downloads.answer(previews.content(id));
    }

    /** What the virus check found, the latest first. */
    @GetMapping("/quarantine")
    @Requires(FilesGrants.QUARANTINE)
    List<QuarantineView> quarantine() {
        return quarantine.list();
    }

    /** A file, and what was read of it. */
    record FileResponse(
            UUID id,
            String name,
            String mediaType,
            String sha256,
            long size,
            String check,
            PreviewState preview,
            int pages,
            List<PreviewBlock> blocks) {

        static FileResponse of(PreviewView preview) {
            var file = preview.file();
            return new FileResponse(
                    file.id(),
                    file.name(),
                    file.mediaType(),
                    file.sha256(),
                    file.size(),
                    file.check().name(),
                    preview.state(),
                    preview.pages(),
                    preview.blocks());
        }
    }
}
