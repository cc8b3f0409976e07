package org.shouze.responsibility.obligation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.Refusal;
import org.shouze.responsibility.obligation.NewProof;
import org.springframework.web.multipart.MultipartFile;

/** What somebody hands in as proof, as typed. */
record ProofForm(
        @Nullable String effectiveOn,
        @Nullable String note,
        @Nullable String link,
        @Nullable String upload) {

    static ProofForm empty(LocalDate today) {
        return new ProofForm(today.toString(), "", "", "");
    }

    /** @param files a file, or a photograph taken on the spot, whichever was chosen */
    NewProof toProof(List<MultipartFile> files) {
        return new NewProof(
                file(files), date("effectiveOn", effectiveOn), ObligationForm.text(note), ObligationForm.text(link));
    }

    private NewProof.@Nullable Upload file(List<MultipartFile> files) {
        var uploaded = ObligationForm.text(upload);
        if (!uploaded.isEmpty()) {
            return new NewProof.Before(Ids.parse(uploaded));
        }
        return files.stream()
                .filter(each -> !each.isEmpty())
                .findFirst()
                .map(each ->
                        new NewProof.WithForm(ObligationForm.text(each.getOriginalFilename()), each::getInputStream))
                .orElse(null);
    }

    static LocalDate date(String field, @Nullable String text) {
        try {
            return LocalDate.parse(ObligationForm.text(text));
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(field, "请填写日期，例如 2026-03-10。");
        }
    }
}
