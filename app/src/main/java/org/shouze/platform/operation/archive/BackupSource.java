package org.shouze.platform.operation.archive;

import java.nio.file.Path;

/**
 * What is to be backed up (备份来源).
 *
 * @param home the home folder with files and keys
 * @param version the version of the platform
 */
public record BackupSource(DatabaseLogin database, Path home, String version) {}
