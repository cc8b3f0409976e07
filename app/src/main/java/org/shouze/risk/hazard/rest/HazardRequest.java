package org.shouze.risk.hazard.rest;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.risk.hazard.HazardDraft;
import org.shouze.risk.hazard.Proof;
import org.shouze.risk.hazard.signal.Severity;
import org.springframework.web.multipart.MultipartFile;

/** What somebody saw, with a picture where there is one. */
record HazardRequest(
        @Nullable String title,
        @Nullable String description,
        @Nullable Severity severity,
        @Nullable UUID subjectId,
        @Nullable UUID sectionId,
        @Nullable MultipartFile picture) {

    HazardDraft draft() {
        return new HazardDraft(
                Objects.requireNonNullElse(title, ""),
                Objects.requireNonNullElse(description, ""),
                severity,
                subjectId,
                sectionId,
                proof(picture));
    }

    static @Nullable Proof proof(@Nullable MultipartFile file) {
        return file == null || file.isEmpty()
                ? null
                : new Proof(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file);
    }
}
