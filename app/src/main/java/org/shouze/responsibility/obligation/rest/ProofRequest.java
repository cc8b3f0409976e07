package org.shouze.responsibility.obligation.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.responsibility.obligation.NewProof;

/**
 * A proof without a file, or with one that was uploaded before.
 *
 * @param upload id of an upload that is whole
 */
record ProofRequest(
        @Nullable LocalDate effectiveOn,
        @Nullable String note,
        @Nullable String link,
        @Nullable UUID upload) {

    NewProof toProof(NewProof.@Nullable Upload file) {
        if (effectiveOn == null) {
            throw Refusal.invalid("effectiveOn", "请给出生效日期，例如 2026-03-10。");
        }
        var given = file == null && upload != null ? new NewProof.Before(upload) : file;
        return new NewProof(given, effectiveOn, orEmpty(note), orEmpty(link));
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
