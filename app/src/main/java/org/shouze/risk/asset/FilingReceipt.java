package org.shouze.risk.asset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * That something was filed (报备回执).
 *
 * @param filedOn when, today or earlier
 * @param recipient with whom
 * @param documentNo the letter's number; may be empty
 * @param paper the receipt or the stamped letter; null where there is none
 */
public record FilingReceipt(
        @Nullable LocalDate filedOn,
        String recipient,
        String documentNo,
        @Nullable Paper paper) {

    /** A file as it was sent: at most 20 MB. */
    public record Paper(String name, InputStreamSource content) {}
}
