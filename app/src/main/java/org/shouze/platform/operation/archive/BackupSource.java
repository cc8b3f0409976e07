package org.shouze.platform.operation.archive;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be backed up (备份来源).
 *
 * @param home the home folder with files and keys; null for the database alone
 * @param masterKey where the master key lies when it lies elsewhere
 * @param version the version of the platform
 * @param outside what lies elsewhere than in the home folder
 */
public record BackupSource(
        DatabaseLogin database,
        @Nullable Path home,
        @Nullable Path masterKey,
        String version,
        List<OutsideContents> outside) {

    public BackupSource(DatabaseLogin database, @Nullable Path home, @Nullable Path masterKey, String version) {
        this(database, home, masterKey, version, List.of());
    }

    /** With what lies elsewhere than in the home folder. */
    public BackupSource with(List<OutsideContents> contents) {
        return new BackupSource(database, home, masterKey, version, contents);
    }

    /** The database alone: what an update changes. */
    public static BackupSource databaseOnly(DatabaseLogin database, String version) {
        return new BackupSource(database, null, null, version);
    }
}
