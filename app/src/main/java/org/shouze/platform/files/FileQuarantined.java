package org.shouze.platform.files;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A virus was found in a file, which is locked away (文件已隔离).
 *
 * @param storedPerson who handed it in; null where that is nobody of the ledger
 * @param name the file's name
 * @param signature the virus' name
 */
public record FileQuarantined(
        UUID fileId, UUID unitId, @Nullable UUID storedPerson, String name, String signature) {}
