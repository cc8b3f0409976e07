package org.shouze.platform.operation.archive;

import java.time.Instant;

/**
 * What a backup file holds (备份概要).
 *
 * @param version the version of the platform that wrote it
 * @param whole whether files and keys are in it, not the database alone
 * @param server the version of the database server it comes from
 * @param missing contents that the database names and that are not in it
 * @param damaged contents that are not in it either, of which it was known before that they are damaged
 */
public record BackupSummary(
        String version,
        Instant createdAt,
        boolean whole,
        String server,
        int tables,
        long rows,
        int files,
        long fileBytes,
        int missing,
        int damaged) {}
