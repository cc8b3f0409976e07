package org.shouze.application.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.secret.PrivateFiles;

/** The folder that holds everything one instance keeps (数据目录); open means that nobody else has it. */
public final class HomeFolder implements AutoCloseable {

    private static final String LOCK_FILE = "shouze.lock";

    // NB: a file lock belongs to the whole process, and closing any channel on the file gives it up.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private HomeFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    public static HomeFolder open(Path wanted) {
        var path = usable(wanted.toAbsolutePath().normalize());
        if (!HELD.add(path)) {
            throw inUse(path, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new HomeFolder(path, locked(path));
        } catch (IOException e) {
            HELD.remove(path);
            throw unwritable(path, e);
        } catch (StartupRefusedException e) {
            HELD.remove(path);
            throw e;
        }
    }

    /** Whether somebody has the folder open just now. */
    static boolean isOpen(Path folder) {
        try (var channel = FileChannel.open(folder.resolve(LOCK_FILE), StandardOpenOption.WRITE)) {
            var path = folder.toRealPath();
            return HELD.contains(path) || channel.tryLock(1024, 1, false) == null;
        } catch (NoSuchFileException never) {
            return false;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Real path: no links, no dots. */
    public Path path() {
        return path;
    }

    /** A file of the folder that only this user can read, in a folder that only this user can enter; made when missing. */
    public Path privateFile(String folder, String name) {
        try {
            var parent = Files.createDirectories(path.resolve(folder));
            PrivateFiles.permit(parent, "rwx------");
            var file = parent.resolve(name);
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            PrivateFiles.permit(file, "rw-------");
            return file;
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(path);
        }
    }

    private static Path usable(Path wanted) {
        // PostgreSQL's own pg_ctl hands the folder to a shell, in double quotes.
        if (wanted.toString().matches("(?s).*[\"$`\\n\\r%].*")
                || (PrivateFiles.POSIX && wanted.toString().contains("\\"))) {
            throw new StartupRefusedException(
                    "The folder " + wanted + " has one of \" $ ` \\ in its name, which PostgreSQL cannot take.",
                    "目录名含有不支持的字符，请另选目录。");
        }
        try {
            var isNew = !Files.exists(wanted);
            var path = Files.createDirectories(wanted).toRealPath();
            if (isNew) {
                PrivateFiles.permit(path, "rwx------");
            }
            Files.delete(Files.createTempFile(path, ".write", ".test"));
            return path;
        } catch (IOException e) {
            throw unwritable(wanted, e);
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        var file = path.resolve(LOCK_FILE);
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            // NB: locks beyond the text, which Windows would not let others read otherwise.
            @Nullable FileLock lock = channel.tryLock(1024, 1, false);
            if (lock == null) {
                throw inUse(path, holder(channel));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return channel;
        } catch (IOException | StartupRefusedException e) {
            channel.close();
            throw e;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        return StandardCharsets.UTF_8.decode(buffer.flip()).toString().strip();
    }

    private static StartupRefusedException inUse(Path path, String process) {
        return new StartupRefusedException(
                "Another Shouze is already running on " + path + " (process " + process + ").", "该目录已有守责实例在运行。");
    }

    private static StartupRefusedException unwritable(Path path, IOException e) {
        return new StartupRefusedException(
                "The folder " + path + " cannot be written (" + e.getClass().getSimpleName() + ").",
                "数据目录 " + path + " 无法写入，请检查权限和磁盘空间。",
                e);
    }
}
