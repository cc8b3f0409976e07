package org.shouze.platform.operation.archive;

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

/** Files that only this user can read, whole or not at all, there after a power cut. */
final class PrivateFiles {

    private static final boolean POSIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /** Writes into a file. */
    @FunctionalInterface
    interface Writing<T> {
        T to(OutputStream file) throws IOException;
    }

    /** Makes the folder that the file is to lie in, where it is missing. */
    static void folderFor(Path file) throws IOException {
        var folder = file.toAbsolutePath().resolveSibling(".").normalize();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            permit(folder, "rwx------");
        }
    }

    static void copy(InputStream content, Path file) throws IOException {
        write(file, content::transferTo);
    }

    static <T> T write(Path file, Writing<T> writing) throws IOException {
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

    private static void permit(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
