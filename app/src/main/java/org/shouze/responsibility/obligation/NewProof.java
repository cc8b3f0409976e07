package org.shouze.responsibility.obligation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proof that somebody hands in (提交佐证): a file, a link or a note, or several of them.
 *
 * @param effectiveOn the day it was done
 * @param link an address; empty for none
 */
public record NewProof(@Nullable Upload file, LocalDate effectiveOn, String note, String link) {

    /** A file as it came in: with a form, or before, in pieces. */
    public sealed interface Upload {

        static Upload of(String name, byte[] content) {
            return new WithForm(name, () -> new ByteArrayInputStream(content));
        }
    }

    /** A file that comes with the form. */
    public record WithForm(String name, Source content) implements Upload {}

    /** A file that was uploaded in pieces before. */
    public record Before(UUID uploadId) implements Upload {}

    /** Where the content of a form's file is read from. */
    public interface Source {

        InputStream open() throws IOException;
    }
}
