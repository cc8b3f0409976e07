package org.shouze.platform.operation.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.shouze.platform.kernel.secret.PrivateFiles;

/** One backup in one file (备份文件), sealed with a passphrase. */
public record BackupFile(Path path) {

    private static final int BUFFER = 1 << 16;

    /** The ending of a backup file's name. */
    public static final String ENDING = ".szb";

    private static final String UNVERIFIED = "-unverified" + ENDING;

    /** Writes it: the snapshot of the database first, then files and keys. It gets its name when it is whole. */
    public BackupSummary write(BackupSource source, String passphrase, Instant at) {
        try (var snapshot = Snapshot.of(source.database(), source.outside())) {
            PrivateFiles.folderFor(path);
            return PrivateFiles.write(path, file -> write(source, snapshot, Seal.fresh(passphrase), at, file));
        } catch (SQLException e) {
            throw new BackupRefusedException(
                    "The database cannot be read: " + e.getMessage() + ".", "无法读取数据库，未生成备份。", e);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Reads it to the end and compares every part with the manifest. */
    public BackupSummary check(String passphrase) {
        return Reading.of(this, passphrase).summary();
    }

    /** The same, with the rows of each table that has any. */
    public Map<String, Long> tables(String passphrase) {
        return Reading.of(this, passphrase).manifest().rows();
    }

    /**
     * Puts it back. Nothing is touched before the whole file has been read and found right; the database is filled in one
     * transaction, then read again and compared.
     *
     * @param home an empty folder for files and keys
     */
    public BackupSummary restore(String passphrase, DatabaseLogin database, Path home) {
        return restore(passphrase, database, new HomeContents(home)::put);
    }

    /** A restore whose files and keys are read and hashed but not written: what proves that the file will do. */
    public BackupSummary rehearse(String passphrase, DatabaseLogin database) {
        return restore(passphrase, database, (name, content) -> {});
    }

    private BackupSummary restore(String passphrase, DatabaseLogin database, PartReader home) {
        var checked = Reading.of(this, passphrase);
        try {
            new Restoring(checked, database, home).from(this, passphrase);
            return checked.summary();
        } catch (SQLException | IOException e) {
            throw notRestored(e);
        }
    }

    /** Whether a folder holds what a restore would write over. */
    public static boolean wouldOverwrite(Path home) {
        try {
            return HomeContents.isPresent(home);
        } catch (IOException e) {
            throw notRestored(e);
        }
    }

    /** Whether a backup in that folder would lie among what it backs up; the home's own folder for backups is left out. */
    public static boolean wouldHoldItself(Path home, Path folder) {
        try {
            return HomeContents.holds(home, folder);
        } catch (IOException e) {
            throw new BackupRefusedException(
                    "The folder " + folder + " cannot be read: " + e.getMessage() + ".", "无法读取目录 " + folder + "。", e);
        }
    }

    /** Opens the sealed file and walks through its parts. */
    void walk(String passphrase, PartReader reader) throws IOException {
        try (var file = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
            var sealed = new SealedInput(file, Seal.read(file, passphrase));
            var zip = new ZipInputStream(sealed);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                reader.read(entry.getName(), zip);
            }
            // Beyond the last part lies the list of parts; only its end proves that nothing was cut off.
            sealed.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Takes one part. */
    @FunctionalInterface
    interface PartReader {
        void read(String name, InputStream part) throws IOException;
    }

    BackupRefusedException unreadable(IOException e) {
        if (e instanceof NoSuchFileException) {
            return new BackupRefusedException("There is no file " + path + ".", "没有找到备份文件 " + path + "。");
        }
        if (e instanceof FileSystemException) {
            return new BackupRefusedException(
                    "The file " + path + " cannot be read (" + e.getMessage() + ").", "备份文件无法读取。", e);
        }
        return Seal.damaged();
    }

    private static BackupSummary write(BackupSource source, Snapshot snapshot, Seal seal, Instant at, OutputStream file)
            throws IOException {
        var buffered = new BufferedOutputStream(file, BUFFER);
        var sealed = new SealedOutput(buffered, seal);
        var parts = new PartWriter(sealed);
        var about = about(source, snapshot, at);
        parts.compressed(About.PART, part -> {
            part.write(Json.bytes(about));
            return 0;
        });
        for (var table : about.tables()) {
            parts.compressed(table.part(), part -> snapshot.copy(table, part));
        }
        if (source.home() != null) {
            new HomeContents(source.home()).writeTo(parts, source.masterKey());
            snapshot.writeTo(parts, source.outside());
        }
        var manifest = parts.finish();
        sealed.finish();
        buffered.flush();
        return manifest.summary(about);
    }

    private static About about(BackupSource source, Snapshot snapshot, Instant at) throws IOException {
        try {
            return snapshot.about(source, at);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private BackupRefusedException unwritable(IOException e) {
        return new BackupRefusedException(
                "The backup cannot be written to " + path + ": " + e.getMessage() + ".",
                "备份无法写入 " + path + "，请检查目录权限和磁盘空间。",
                e);
    }

    private static BackupRefusedException notRestored(Exception e) {
        return new BackupRefusedException(
                "The backup could not be restored, and nothing was changed: " + e.getMessage() + ".",
                "恢复未能完成，原有数据没有改动。",
                e);
    }

    /** The name under which a copy goes that was not verified. */
    public static String unverified(String name) {
        return name.substring(0, name.length() - ENDING.length()) + UNVERIFIED;
    }

    /** Whether its name says that it was not verified. */
    public boolean isNamedUnverified() {
        return String.valueOf(path.getFileName()).endsWith(UNVERIFIED);
    }
}
