package org.shouze.responsibility.obligation.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.responsibility.obligation.NewProof;
import org.springframework.web.multipart.MultipartFile;

/** What somebody hands in as proof, as typed. */
record ProofForm(
        @Nullable String effectiveOn,
        @Nullable String note,
        @Nullable String link) {

    static ProofForm empty(LocalDate today) {
        return new ProofForm(today.toString(), "", "");
    }

    NewProof toProof(@Nullable MultipartFile file) throws IOException {
        var upload = file == null || file.isEmpty()
                ? null
                : new NewProof.Upload(ObligationForm.text(file.getOriginalFilename()), file.getBytes());
        return new NewProof(
                upload, date("effectiveOn", effectiveOn), ObligationForm.text(note), ObligationForm.text(link));
    }

    static LocalDate date(String field, @Nullable String text) {
        try {
            return LocalDate.parse(ObligationForm.text(text));
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(field, "请填写日期，例如 2026-03-10。");
        }
    }
}
