package org.shouze.platform.files;

import java.util.UUID;

/** The content of a file is no longer what was stored (文件已损坏): it has to come back from the backup. */
public record FileDamaged(UUID fileId, UUID unitId, String name, String sha256) {}
