package org.shouze.application.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouze.platform.operation.archive.BackupFile;
import org.shouze.platform.operation.archive.BackupSummary;

/** Puts a backup back (命令行恢复): into a home folder, and into its embedded database or an external one. */
public final class OfflineRestore {

    private final Path home;
    private final Map<String, String> environment;
    private final boolean replace;

    /** @param replace whether what lies in the home folder may be put aside */
    public OfflineRestore(Path home, Map<String, String> environment, boolean replace) {
        this.home = home;
        this.environment = Map.copyOf(environment);
        this.replace = replace;
    }

    /** What was restored, and where what had been there is kept. */
    public record Done(BackupSummary summary, Optional<Path> kept) {}

    public Done from(BackupFile file, String passphrase) {
        var external = DatabaseAccess.fromEnvironment(environment);
        try (var folder = HomeFolder.open(home)) {
            HomeSwap.finish(folder.path());
            var full = BackupFile.wouldOverwrite(folder.path());
            if (full && !replace) {
                throw new StartupRefusedException(
                        "The folder " + folder.path() + " already holds a platform: name an empty one, or add"
                                + " --replace to put the present contents aside.",
                        "目录 " + folder.path() + " 中已有守责的数据。请指定空目录，或加 --replace 将现有数据移到一旁。");
            }
            return restored(file, passphrase, folder.path(), external);
        } catch (IOException e) {
            throw new StartupRefusedException(
                    "The backup cannot be restored into " + home + ": " + e.getMessage() + ".",
                    "无法恢复到 " + home + "，请检查权限和磁盘空间。",
                    e);
        }
    }

    private static Done restored(BackupFile file, String passphrase, Path home, Optional<DatabaseAccess> external)
            throws IOException {
        var swap = HomeSwap.prepare(home);
        try {
            var summary = external.isPresent()
                    ? file.restore(passphrase, OfflineBackup.login(external.get()), swap.folder())
                    : intoItsOwn(file, passphrase, home, swap.folder());
            var stamp = OfflineBackup.STAMP.format(Instant.now());
            swap.swap(stamp, summary.whole());
            return new Done(summary, Optional.of(swap.kept(stamp)).filter(Files::isDirectory));
        } finally {
            swap.giveUp();
        }
    }

    private static BackupSummary intoItsOwn(BackupFile file, String passphrase, Path home, Path folder) {
        // A wrong passphrase is told before a server is made.
        file.check(passphrase);
        try (var server = EmbeddedPostgres.beside(home, folder, List.of())) {
            return file.restore(passphrase, OfflineBackup.login(server.access()), folder);
        }
    }
}
