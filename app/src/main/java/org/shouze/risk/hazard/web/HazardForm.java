package org.shouze.risk.hazard.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.page.Filters;
import org.shouze.risk.hazard.HazardDraft;
import org.shouze.risk.hazard.Proof;
import org.shouze.risk.hazard.signal.Severity;
import org.springframework.web.multipart.MultipartFile;

/** What is sent when somebody reports what was seen; {@code find} looks for an asset and reports nothing. */
record HazardForm(
        @Nullable String title,
        @Nullable String description,
        @Nullable String severity,
        @Nullable String subject,
        @Nullable String section,
        @Nullable String wanted,
        @Nullable String find,
        @Nullable MultipartFile picture) {

    static final HazardForm EMPTY = new HazardForm(null, null, null, null, null, null, null, null);

    HazardDraft draft() {
        var filters = new Filters();
        return new HazardDraft(
                text(title),
                text(description),
                filters.choice("等级", Severity.class, severity),
                subjectId(),
                filters.id("科室", section),
                proof(picture));
    }

    @Nullable UUID subjectId() {
        return new Filters().id("资产", subject);
    }

    boolean isSearch() {
        return find != null;
    }

    static @Nullable Proof proof(@Nullable MultipartFile file) {
        return file == null || file.isEmpty()
                ? null
                : new Proof(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file);
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
