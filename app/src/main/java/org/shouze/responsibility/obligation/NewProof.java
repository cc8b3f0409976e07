package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proof that somebody hands in (提交佐证): a file, a link or a note, or several of them.
 *
 * @param effectiveOn the day it was done
 * @param link an address; empty for none
 */
public record NewProof(@Nullable Upload file, LocalDate effectiveOn, String note, String link) {

    /** A file as it came in. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Upload(String name, byte[] content) {}
}
