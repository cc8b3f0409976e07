package org.shouze.risk.asset.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouze.risk.asset.FilingReceipt;
import org.springframework.web.multipart.MultipartFile;

/** What is sent when a filing is noted as filed. */
record FilingForm(
        @Nullable Integer revision,
        @Nullable LocalDate filedOn,
        @Nullable String recipient,
        @Nullable String documentNo,
        @Nullable MultipartFile paper) {

    FilingReceipt receipt() {
        var file = paper == null || paper.isEmpty()
                ? null
                : new FilingReceipt.Paper(Objects.requireNonNullElse(paper.getOriginalFilename(), ""), paper);
        return new FilingReceipt(filedOn, text(recipient), text(documentNo), file);
    }

    int seen() {
        return revision == null ? 0 : revision;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
