package org.shouze.platform.files.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.files.Downloads;
import org.shouze.platform.files.FileView;
import org.shouze.platform.files.FilesGrants;
import org.shouze.platform.files.PreviewBlock;
import org.shouze.platform.files.PreviewState;
import org.shouze.platform.files.PreviewView;
import org.shouze.platform.files.Previews;
import org.shouze.platform.files.Quarantine;
import org.shouze.platform.files.QuarantineView;
import org.shouze.platform.files.Releases;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files that records in sight hold. */
@RestController
@RequestMapping("/api/v1/files")
class FileApi {

    private final Previews previews;
    private final Quarantine quarantine;
    private final Releases releases;
    private final Downloads downloads;

    FileApi(Previews previews, Quarantine quarantine, Releases releases, Downloads downloads) {
        this.previews = previews;
        this.releases = releases;
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

    /** Files too large for the virus check that nobody has released yet, the latest first. */
    @GetMapping("/oversized")
    @Requires(FilesGrants.RELEASE)
    List<OversizedResponse> oversized() {
        return releases.waiting().stream().map(OversizedResponse::of).toList();
    }

    /** Opens such a file to all who may see its record; the reason is kept. */
    @PostMapping("/{id}/release")
    @Requires(FilesGrants.RELEASE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable UUID id, @RequestBody ReleaseRequest request) {
        releases.release(id, request.reason());
    }

    record ReleaseRequest(String reason) {}

    record OversizedResponse(UUID id, String name, String sha256, long size, String storedBy, Instant storedAt) {

        static OversizedResponse of(FileView file) {
            return new OversizedResponse(
                    file.id(), file.name(), file.sha256(), file.size(), file.storedByName(), file.storedAt());
        }
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
