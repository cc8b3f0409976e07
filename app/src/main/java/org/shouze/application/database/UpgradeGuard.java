package org.shouze.application.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shouze.platform.kernel.secret.PrivateFiles;
import org.shouze.platform.operation.archive.BackupFile;
import org.shouze.platform.operation.archive.BackupSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What goes before the migrations of a new version (升级保护): data of a newer version are refused, data of an older one
 * are backed up. The migrations themselves run in one transaction, so that a failed one leaves the old data as they were.
 */
public final class UpgradeGuard {

    private static final String FOLDER = "upgrade";
    private static final int KEPT = 5;
    private static final String SCRIPTS = "classpath*:db/migration/**/V*.sql";
    private static final String APPLIED = """
            SELECT string_agg(version, ',') FROM shouze_history.flyway_schema_history
            WHERE success AND version IS NOT NULL
            """;

    private final DatabaseAccess database;
    private final Path folder;
    private final String version;

    /** @param version the version that is about to start */
    public UpgradeGuard(DatabaseAccess database, Path home, String version) {
        this.database = database;
        this.folder = home.resolve(FOLDER);
        this.version = version;
    }

    /** The backup that was made because the data are older than the program; empty where they are not. */
    public Optional<Path> before() {
        try {
            var applied = applied();
            var known = known();
            requireNoneNewer(applied, known);
            if (applied.isEmpty() || applied.containsAll(known)) {
                Files.deleteIfExists(attempt());
                return Optional.empty();
            }
            return Optional.of(backup(applied));
        } catch (SQLException | IOException e) {
            throw new StartupRefusedException(
                    "The data could not be prepared for the update: " + e.getMessage() + ".", "升级前检查未能完成，数据没有改动。", e);
        }
    }

    /**
     * One for all attempts at the same step: a service that starts again and again must not fill the disk. Between failed
     * attempts nobody works on the data; a start that finds them brought forward forgets the attempt.
     */
    private Path backup(Set<String> applied) throws IOException {
        var step = String.join(",", applied) + " " + version;
        var earlier = Files.exists(attempt()) ? Files.readAllLines(attempt()) : List.<String>of();
        if (earlier.size() == 2 && earlier.getFirst().equals(step) && Files.exists(folder.resolve(earlier.getLast()))) {
            return folder.resolve(earlier.getLast());
        }
        var now = Instant.now();
        var passphrase = passphrase();
        var file = folder.resolve("before-" + OfflineBackup.STAMP.format(now) + BackupFile.ENDING);
        new BackupFile(file).write(BackupSource.databaseOnly(OfflineBackup.login(database), version), passphrase, now);
        Files.write(attempt(), List.of(step, String.valueOf(file.getFileName())));
        clear();
        return file;
    }

    private Path attempt() {
        return folder.resolve("attempt");
    }

    private void clear() throws IOException {
        try (var files = Files.list(folder)) {
            var backups = files.filter(file -> file.toString().endsWith(BackupFile.ENDING))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (var old : backups.subList(Math.min(KEPT, backups.size()), backups.size())) {
                Files.delete(old);
            }
        }
    }

    /** Protects nothing from whoever reads the home folder, but the format knows no backup without a passphrase. */
    private String passphrase() throws IOException {
        var file = folder.resolve("passphrase");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            PrivateFiles.permit(folder, "rwx------");
            DurableFiles.write(file, DatabaseSecrets.random() + "\n");
        }
        return Files.readString(file).strip();
    }

    private void requireNoneNewer(Set<String> applied, Set<String> known) {
        var unknown = applied.stream().filter(one -> !known.contains(one)).findFirst();
        if (unknown.isPresent()) {
            throw StartupRefusedException.forGood(
                    "The data were written by a newer version of Shouze (migration " + unknown.get()
                            + "): start that version, or put back the backup in " + folder + ".",
                    "数据由更新版本的守责写入，本版本不能使用。请启动新版本，或用 bin/shouze restore 恢复 " + folder + " 中升级前的备份。");
        }
    }

    private Set<String> applied() throws SQLException {
        try (var connection =
                DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword())) {
            var history = Sql.text(connection, "SELECT to_regclass('shouze_history.flyway_schema_history')::text");
            var versions = history.equals("null") ? "" : Sql.text(connection, APPLIED);
            return Arrays.stream(versions.split(","))
                    .filter(one -> !one.isEmpty() && !one.equals("null"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> known() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(SCRIPTS))
                .map(script -> String.valueOf(script.getFilename()).replaceFirst("^V(\\d+)__.*$", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
