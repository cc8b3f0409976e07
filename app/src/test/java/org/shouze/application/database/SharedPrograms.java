package org.shouze.application.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's programs, unpacked once for all tests of this run and hard-linked into their homes. */
final class SharedPrograms {

    private SharedPrograms() {}

    static Path linkedInto(Path home) throws IOException {
        var installations = Unpacked.INSTALLATIONS;
        try (var paths = Files.walk(installations)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var target = home.resolve("postgresql")
                        .resolve(installations.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.createLink(target, path);
                }
            }
        }
        return home.toRealPath();
    }

    private static final class Unpacked {

        static final Path INSTALLATIONS = unpacked();

        private static Path unpacked() {
            try {
                var folder = Files.createTempDirectory("postgresql");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                PostgresBinaries.ofThisMachine().unpackInto(folder);
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try {
                DurableFiles.deleteTree(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
