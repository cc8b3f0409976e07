package org.shouze.platform.files.rest;

import java.time.Instant;
import java.util.UUID;
import org.shouze.platform.files.UploadView;

/** An upload as programs see it. */
record UploadResponse(
        UUID id, String name, long size, long received, boolean ready, String refusal, Instant expiresAt) {

    static UploadResponse of(UploadView upload) {
        return new UploadResponse(
                upload.id(),
                upload.name(),
                upload.size(),
                upload.received(),
                upload.isReady(),
                upload.refusal(),
                upload.expiresAt());
    }
}
