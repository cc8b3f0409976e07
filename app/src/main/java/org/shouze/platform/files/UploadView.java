package org.shouze.platform.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload under way or whole (上传).
 *
 * @param received how much of it is here for good, in bytes
 * @param sha256 of the whole content once it is here and was found acceptable
 * @param refusal why the whole content was not taken; empty when nothing spoke against it
 */
public record UploadView(
        UUID id,
        UUID unitId,
        UUID accountId,
        String name,
        long size,
        long received,
        @Nullable String sha256,
        String refusal,
        Instant expiresAt) {

    /** Whether all of it has arrived. */
    public boolean isWhole() {
        return received == size;
    }

    /** Whether it can be used for a record. */
    public boolean isReady() {
        return sha256 != null;
    }
}
