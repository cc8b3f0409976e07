package org.shouze.platform.operation.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.secret.PrivateFiles;

/**
 * What of the home folder belongs into a backup: everything but the database's own files, its programs and random
 * passwords, logs and what is under way. Contents are only ever added, so what the snapshot of the database refers to is
 * still there when they are copied after it.
 */
final class HomeContents {

    static final String PREFIX = "home/";
    private static final String MASTER_KEY = "keys/master.key";

    /** What an earlier restore has put aside. */
    private static final String PUT_ASIDE = "replaced-";

    /** A folder for backups inside the home would otherwise double itself each day. */
    private static final String BACKUP = ".szb";

    private static final String BACKUPS = "backups";

    private static final Set<String> LEFT_OUT = Set.of(
            "data",
            "data.partial",
            "data.password",
            "database.properties",
            "postgresql",
            "log",
            BACKUPS,
            "restoring",
            "rehearsal",
            "upgrade",
            "shouze.lock");

    private final Path home;

    HomeContents(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /** Whether something lies there that a restore would write over. */
    static boolean isPresent(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return false;
        }
        try (var entries = Files.list(home)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .anyMatch(name -> name.equals("data") || name.equals("files") || name.equals("keys"));
        }
    }

    /** Whether a backup in that folder would lie among what it backs up. */
    static boolean holds(Path home, Path folder) throws IOException {
        var root = real(home);
        var wanted = real(folder);
        return wanted.startsWith(root) && !wanted.startsWith(root.resolve(BACKUPS));
    }

    /** Links resolved as far as the path exists. */
    private static Path real(Path path) throws IOException {
        var whole = path.toAbsolutePath().normalize();
        var existing = whole;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing.toRealPath().resolve(existing.relativize(whole)).normalize();
    }

    /** @param masterKey where the master key lies, if not in its usual place; it is put back there */
    void writeTo(PartWriter parts, @Nullable Path masterKey) throws IOException {
        var keyLiesElsewhere = masterKey != null && !masterKey.toAbsolutePath().equals(home.resolve(MASTER_KEY));
        for (var file : files()) {
            if (!keyLiesElsewhere || !file.equals(home.resolve(MASTER_KEY))) {
                write(name(file), file, parts);
            }
        }
        if (masterKey != null && keyLiesElsewhere) {
            write(PREFIX + MASTER_KEY, masterKey, parts);
        }
    }

    private static void write(String name, Path file, PartWriter parts) throws IOException {
        try (var content = Files.newInputStream(file)) {
            parts.plain(name, part -> {
                content.transferTo(part);
                return 0;
            });
        } catch (NoSuchFileException gone) {
            // A job may have cleared away in the meantime what no record refers to.
        }
    }

    /** Puts one part back in its place; the name is only trusted as far as it stays inside. */
    void put(String part, InputStream content) throws IOException {
        var file = home.resolve(part.substring(PREFIX.length())).normalize();
        if (!file.startsWith(home)) {
            throw Seal.damaged();
        }
        PrivateFiles.folderFor(file);
        PrivateFiles.copy(content, file);
    }

    /** NB: what is left out is not even looked into: the database and the uploads make and remove files all the time. */
    private List<Path> files() throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(home, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isLeftOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isLeftOut(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private boolean isLeftOut(Path path) {
        var inside = home.relativize(path);
        return LEFT_OUT.contains(inside.getName(0).toString())
                || inside.toString().startsWith(PUT_ASIDE)
                || path.startsWith(home.resolve("files/unfinished"))
                || path.toString().endsWith(".partial")
                || path.toString().endsWith(BACKUP);
    }

    private String name(Path file) {
        return PREFIX + home.relativize(file).toString().replace('\\', '/');
    }
}
