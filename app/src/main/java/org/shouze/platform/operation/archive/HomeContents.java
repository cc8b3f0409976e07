package org.shouze.platform.operation.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What of the home folder belongs into a backup: everything but the database's own files, its programs and random
 * passwords, logs and what is under way. Contents are only ever added, so what the snapshot of the database refers to is
 * still there when they are copied after it.
 */
final class HomeContents {

    static final String PREFIX = "home/";

    private static final Set<String> LEFT_OUT = Set.of(
            "data",
            "data.partial",
            "data.password",
            "database.properties",
            "postgresql",
            "log",
            "backups",
            "restoring",
            "upgrade",
            "shouze.lock");

    private final Path home;

    HomeContents(Path home) {
        this.home = home;
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

    void writeTo(PartWriter parts) throws IOException {
        for (var file : files()) {
            write(file, parts);
        }
    }

    private void write(Path file, PartWriter parts) throws IOException {
        try (var content = Files.newInputStream(file)) {
            parts.plain(name(file), part -> {
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

    private List<Path> files() throws IOException {
        try (var paths = Files.walk(home)) {
            return paths.filter(path ->
                            !LEFT_OUT.contains(home.relativize(path).getName(0).toString()))
                    .filter(path -> !path.toString().endsWith(".partial"))
                    .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private String name(Path file) {
        return PREFIX + home.relativize(file).toString().replace('\\', '/');
    }
}
