package org.shouze.responsibility.obligation.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.responsibility.obligation.NewProof;

/** A proof without a file: a note, a link, or both. */
record ProofRequest(
        @Nullable LocalDate effectiveOn,
        @Nullable String note,
        @Nullable String link) {

    NewProof toProof(NewProof.@Nullable Upload file) {
        if (effectiveOn == null) {
            throw Refusal.invalid("effectiveOn", "请给出生效日期，例如 2026-03-10。");
        }
        return new NewProof(file, effectiveOn, orEmpty(note), orEmpty(link));
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
