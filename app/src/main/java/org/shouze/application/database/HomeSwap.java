package org.shouze.application.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.shouze.platform.kernel.secret.PrivateFiles;

/**
 * Puts what a restore has made in the place of what was there (恢复数据换入). The list of what goes is written first; whoever
 * opens the folder after a crash half-way goes on where it stopped.
 */
public final class HomeSwap {

    private static final String FOLDER = "restoring";
    private static final String LIST = "replace.list";
    private static final String KEPT = "replaced-";
    private static final List<String> OF_THE_DATABASE = List.of("data", "database.properties");
    private static final List<String> STAYING =
            List.of("shouze.lock", FOLDER, "rehearsal", "backups", "log", "postgresql", "upgrade");

    private final Path home;
    private final Path folder;
    private final Path list;

    private HomeSwap(Path home) {
        this.home = home;
        this.folder = home.resolve(FOLDER);
        this.list = folder.resolve(LIST);
    }

    /** Goes on with a swap that a crash has cut short; call it only while holding the home folder. */
    public static void finish(Path home) {
        var swap = new HomeSwap(home);
        try {
            if (Files.exists(swap.list)) {
                swap.replace();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder inside the home folder, to restore into. */
    static HomeSwap prepare(Path home) throws IOException {
        finish(home);
        var swap = new HomeSwap(home);
        DurableFiles.deleteTree(swap.folder);
        Files.createDirectory(swap.folder);
        PrivateFiles.permit(swap.folder, "rwx------");
        ServerUser.handOver(swap.folder, home);
        return swap;
    }

    Path folder() {
        return folder;
    }

    /** Where the old contents are kept. */
    Path kept(String stamp) {
        return home.resolve(KEPT + stamp);
    }

    /** @param all whether files and keys go as well, not the database alone */
    void swap(String stamp, boolean all) throws IOException {
        DurableFiles.deleteTree(folder.resolve("log"));
        var going = old().filter(name -> all || OF_THE_DATABASE.contains(name)).toList();
        DurableFiles.write(list, stamp + "\n" + String.join("\n", going));
        replace();
    }

    void giveUp() throws IOException {
        if (!Files.exists(list)) {
            DurableFiles.deleteTree(folder);
        }
    }

    private Stream<String> old() throws IOException {
        try (var entries = Files.list(home)) {
            return entries
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !STAYING.contains(name) && !name.startsWith(KEPT))
                    .toList()
                    .stream();
        }
    }

    private void replace() throws IOException {
        var lines = Files.readAllLines(list);
        var kept = kept(lines.getFirst());
        if (lines.size() > 1) {
            Files.createDirectories(kept);
            PrivateFiles.permit(kept, "rwx------");
        }
        for (var name : lines.subList(1, lines.size())) {
            if (!Files.exists(kept.resolve(name))) {
                DurableFiles.rename(home.resolve(name), kept.resolve(name));
            }
        }
        for (var made : made()) {
            DurableFiles.rename(made, home.resolve(made.getFileName()));
        }
        DurableFiles.deleteTree(folder);
    }

    private List<Path> made() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith(LIST))
                    .toList();
        }
    }
}
