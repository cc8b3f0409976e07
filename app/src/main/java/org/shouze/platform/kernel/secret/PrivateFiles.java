package org.shouze.platform.kernel.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files for their owner alone (私有文件): whole or not at all, there after a power cut. */
public final class PrivateFiles {

    public static final boolean POSIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /** Writes into a file. */
    @FunctionalInterface
    public interface Writing<T> {
        T to(OutputStream file) throws IOException;
    }

    /** Makes the folder that the file is to lie in, where it is missing. */
    public static void folderFor(Path file) throws IOException {
        var folder = file.toAbsolutePath().resolveSibling(".").normalize();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            permit(folder, "rwx------");
        }
    }

    public static void copy(InputStream content, Path file) throws IOException {
        write(file, content::transferTo);
    }

    public static <T> T write(Path file, Writing<T> writing) throws IOException {
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        Files.createFile(partial);
        permit(partial, "rw-------");
        try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            var result = writing.to(Channels.newOutputStream(channel));
            channel.force(true);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return result;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** A file that nobody has made yet. @throws java.nio.file.FileAlreadyExistsException where somebody has */
    public static void create(Path file, String text) throws IOException {
        folderFor(file);
        Files.createFile(file);
        permit(file, "rw-------");
        Files.writeString(file, text);
    }

    // NB: Windows has no such permissions; there the home folder's own rights protect what lies in it.
    public static void permit(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
