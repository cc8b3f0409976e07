package org.shouze.support;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.shouze.application.database.DatabaseAccess;
import org.shouze.application.database.HomeFolder;
import org.shouze.application.database.StartupRefusedException;
import org.shouze.application.database.TestServer;
import org.springframework.boot.SpringApplication;

/** Databases for tests: {@link #fresh()} gives an empty one, with the roles in place and no migration run. */
public final class TestDatabase {

    private static final int PARALLEL_RUNS = 8;

    private TestDatabase() {}

    /** A new empty database owned by {@code shouze_owner}; the next run drops it. */
    public static DatabaseAccess fresh() {
        return Running.SERVER.freshDatabase();
    }

    private static final class Running {

        static final TestServer SERVER = start();

        private static TestServer start() {
            var home = freeHome();
            var server = TestServer.start(home.path());
            // NB: not a hook of the JVM's own: those run beside each other, and the contexts' pools must close first.
            SpringApplication.getShutdownHandlers().add(() -> {
                server.stop();
                home.close();
            });
            return server;
        }

        /** Two runs at once, say a build and an IDE, have a server each. */
        private static HomeFolder freeHome() {
            for (int run = 1; run < PARALLEL_RUNS; run++) {
                try {
                    return HomeFolder.open(target().resolve("test-postgres" + (run == 1 ? "" : "-" + run)));
                } catch (StartupRefusedException e) {
                    continue;
                }
            }
            return HomeFolder.open(target().resolve("test-postgres-" + PARALLEL_RUNS));
        }

        private static Path target() {
            try {
                var classes =
                        TestDatabase.class.getProtectionDomain().getCodeSource().getLocation();
                return Path.of(classes.toURI()).getParent();
            } catch (URISyntaxException e) {
                throw new AssertionError(e);
            }
        }
    }
}
