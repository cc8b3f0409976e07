package org.shouze.platform.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored file (文件).
 *
 * @param mediaType by content, not by name
 * @param sha256 of the content, in hexadecimal
 * @param size in bytes
 * @param storedBy the account that handed it in; null for the platform itself
 * @param storedPerson the person whose account it was; null for an account that is nobody's
 * @param check what the virus check says of its content
 */
public record FileView(
        UUID id,
        UUID unitId,
        String name,
        String mediaType,
        String sha256,
        long size,
        Instant storedAt,
        @Nullable UUID storedBy,
        @Nullable UUID storedPerson,
        String storedByName,
        CheckState check) {

    public String sizeText() {
        return Sizes.text(size);
    }
}
