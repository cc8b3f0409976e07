package org.shouze.risk.asset.rest;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouze.risk.asset.FilingReceipt;
import org.springframework.web.multipart.MultipartFile;

/** That something was filed, with the receipt where there is one; {@code revision} is that of the filing as it was seen. */
record FilingReceiptRequest(
        @Nullable Integer revision,
        @Nullable LocalDate filedOn,
        @Nullable String recipient,
        @Nullable String documentNo,
        @Nullable MultipartFile paper) {

    FilingReceipt receipt() {
        var file = paper == null || paper.isEmpty()
                ? null
                : new FilingReceipt.Paper(Objects.requireNonNullElse(paper.getOriginalFilename(), ""), paper);
        return new FilingReceipt(
                filedOn, Objects.requireNonNullElse(recipient, ""), Objects.requireNonNullElse(documentNo, ""), file);
    }

    int seen() {
        return AssetRequest.seen(revision);
    }
}
