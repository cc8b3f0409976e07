package org.shouze.application.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.shouze.platform.kernel.secret.PrivateFiles;
import org.shouze.platform.operation.archive.DatabaseLogin;
import org.shouze.platform.operation.archive.ScratchServers;

/**
 * A small embedded server in a folder of its own (演练数据库服务器). The platform's own server, embedded or external, is never
 * touched by a rehearsal, and the file is proven to need nothing of it.
 */
public final class RehearsalServer implements ScratchServers {

    private static final String FOLDER = "rehearsal";

    /** Nothing in it has to survive, and it must not take the platform's memory. */
    private static final List<String> SMALL = List.of(
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "shared_buffers=16MB",
            "max_connections=10",
            "autovacuum=off");

    private final Path home;

    public RehearsalServer(Path home) {
        this.home = home;
    }

    @Override
    public synchronized <T> T with(Function<DatabaseLogin, T> work) {
        var folder = home.resolve(FOLDER);
        try {
            DurableFiles.deleteTree(folder);
            Files.createDirectory(folder);
            PrivateFiles.permit(folder, "rwx------");
            try (var server = EmbeddedPostgres.beside(home, folder, SMALL)) {
                return work.apply(OfflineBackup.login(server.access()));
            } finally {
                DurableFiles.deleteTree(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
