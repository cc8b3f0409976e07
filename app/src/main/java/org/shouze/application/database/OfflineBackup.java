package org.shouze.application.database;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.StoredObjects;
import org.shouze.platform.kernel.secret.MasterKeyFile;
import org.shouze.platform.operation.archive.BackupFile;
import org.shouze.platform.operation.archive.BackupRefusedException;
import org.shouze.platform.operation.archive.BackupSource;
import org.shouze.platform.operation.archive.BackupSummary;
import org.shouze.platform.operation.archive.DatabaseLogin;

/** A backup made from the command line (命令行备份): of a platform that runs, or of one that does not. */
public final class OfflineBackup {

    static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Path home;
    private final Map<String, String> environment;

    public OfflineBackup(Path home, Map<String, String> environment) {
        this.home = home.toAbsolutePath().normalize();
        this.environment = Map.copyOf(environment);
    }

    /** What was made, and where it lies. */
    public record Made(Path file, BackupSummary summary) {}

    public Made into(Path folder, String passphrase, String version) {
        if (BackupFile.wouldHoldItself(home, folder)) {
            throw new BackupRefusedException(
                    "The folder " + folder + " lies in the home folder; only its backups/ may hold backups.",
                    "备份目录 " + folder + " 在数据目录之内，请改用其中的 backups/ 或数据目录之外的位置。");
        }
        var now = Instant.now();
        var file = folder.toAbsolutePath().normalize().resolve("shouze-" + STAMP.format(now) + BackupFile.ENDING);
        try (var database = HomeDatabase.reach(home, environment)) {
            var source =
                    new BackupSource(login(database.access()), home, masterKey(), version).with(List.of(contents()));
            return new Made(file, new BackupFile(file).write(source, passphrase, now));
        }
    }

    private StoredObjects contents() {
        var elsewhere = masterKey();
        var keys = elsewhere == null ? MasterKeyFile.in(home) : new MasterKeyFile(elsewhere);
        return new StoredObjects(home, environment.getOrDefault("SHOUZE_FILES_FOLDER", ""), keys);
    }

    private @Nullable Path masterKey() {
        var elsewhere = environment.getOrDefault("SHOUZE_MASTER_KEY_FILE", "");
        return elsewhere.isEmpty() ? null : Path.of(elsewhere);
    }

    static DatabaseLogin login(DatabaseAccess access) {
        return new DatabaseLogin(access.url(), access.ownerUser(), access.ownerPassword());
    }
}
