package org.shouze.platform.files.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.ChecksumMismatchException;
import org.shouze.platform.files.FilesGrants;
import org.shouze.platform.files.UploadChecksum;
import org.shouze.platform.files.Uploads;
import org.shouze.platform.kernel.security.OpenDoor;
import org.shouze.platform.kernel.security.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Files of any size in pieces, resumed after a broken connection: the tus protocol 1.0. */
@RestController
@RequestMapping("/api/v1/uploads")
class UploadApi {

    private static final HttpStatusCode CHECKSUM_MISMATCH = HttpStatusCode.valueOf(460);

    private final Uploads uploads;

    UploadApi(Uploads uploads) {
        this.uploads = uploads;
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    @OpenDoor(
            because = "It says which version of a public protocol is spoken; whoever is not signed in gets no further.")
    ResponseEntity<Void> options() {
        return ResponseEntity.noContent().headers(TusHeaders.options()).build();
    }

    @PostMapping
    @Requires(FilesGrants.UPLOAD)
    ResponseEntity<UploadResponse> begin(
            @RequestHeader(name = TusHeaders.RESUMABLE, required = false) @Nullable String version,
            @RequestHeader(name = TusHeaders.LENGTH, required = false) @Nullable String length,
            @RequestHeader(name = TusHeaders.METADATA, required = false) @Nullable String metadata) {
        if (!TusHeaders.isSpoken(version)) {
            return otherVersion();
        }
        var upload = uploads.begin(TusHeaders.fileName(metadata), TusHeaders.number(TusHeaders.LENGTH, length));
        return ResponseEntity.created(URI.create("/api/v1/uploads/" + upload.id()))
                .headers(TusHeaders.of(upload))
                .body(UploadResponse.of(upload));
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    @Requires(FilesGrants.UPLOAD)
    ResponseEntity<Void> offset(@PathVariable UUID id) {
        return ResponseEntity.ok().headers(TusHeaders.of(uploads.get(id))).build();
    }

    @GetMapping("/{id}")
    @Requires(FilesGrants.UPLOAD)
    UploadResponse state(@PathVariable UUID id) {
        return UploadResponse.of(uploads.get(id));
    }

    @PatchMapping(path = "/{id}", consumes = TusHeaders.CONTENT)
    @Requires(FilesGrants.UPLOAD)
    ResponseEntity<Void> append(
            @PathVariable UUID id,
            @RequestHeader(name = TusHeaders.RESUMABLE, required = false) @Nullable String version,
            @RequestHeader(name = TusHeaders.OFFSET, required = false) @Nullable String offset,
            @RequestHeader(name = TusHeaders.CHECKSUM, required = false) @Nullable String checksum,
            HttpServletRequest request)
            throws IOException {
        if (!TusHeaders.isSpoken(version)) {
            return otherVersion();
        }
        try {
            var upload = uploads.append(
                    id,
                    TusHeaders.number(TusHeaders.OFFSET, offset),
                    request.getInputStream(),
                    UploadChecksum.parse(checksum));
            return ResponseEntity.noContent().headers(TusHeaders.of(upload)).build();
        } catch (ChecksumMismatchException mismatch) {
            return ResponseEntity.status(CHECKSUM_MISMATCH)
                    .headers(TusHeaders.plain())
                    .build();
        }
    }

    @DeleteMapping("/{id}")
    @Requires(FilesGrants.UPLOAD)
    ResponseEntity<Void> cancel(@PathVariable UUID id) {
        uploads.cancel(id);
        return ResponseEntity.noContent().headers(TusHeaders.plain()).build();
    }

    private static <T> ResponseEntity<T> otherVersion() {
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .headers(TusHeaders.options())
                .build();
    }
}
