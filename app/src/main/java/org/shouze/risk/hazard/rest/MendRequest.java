package org.shouze.risk.hazard.rest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** That a hazard is mended, with the proof; {@code revision} is that of the hazard as it was seen. */
record MendRequest(
        @Nullable Integer revision,
        @Nullable String note,
        @Nullable MultipartFile proof) {

    int seen() {
        return revision == null ? 0 : revision;
    }

    String said() {
        return Objects.requireNonNullElse(note, "");
    }
}
