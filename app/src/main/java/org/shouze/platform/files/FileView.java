package org.shouze.platform.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored file (文件).
 *
 * @param mediaType by content, not by name
 * @param sha256 of the content, in hexadecimal
 * @param size in bytes
 */
public record FileView(
        UUID id, UUID unitId, String name, String mediaType, String sha256, long size, Instant storedAt) {}
