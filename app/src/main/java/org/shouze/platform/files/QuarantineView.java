package org.shouze.platform.files;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A file that was locked away (隔离登记).
 *
 * @param signature the virus' name in the scanner's database
 */
public record QuarantineView(
        UUID id,
        UUID unitId,
        UUID fileId,
        String sha256,
        String name,
        String signature,
        String storedBy,
        OffsetDateTime foundAt) {}
