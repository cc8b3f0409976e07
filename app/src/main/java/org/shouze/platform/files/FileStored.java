package org.shouze.platform.files;

import java.util.UUID;

/** A file was kept (文件已保存): it is to be checked, and read for the search. */
public record FileStored(UUID fileId, UUID unitId, String sha256) {}
