package org.shouze.application.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The one server of a test run: fast because nothing in it has to survive a power cut. */
public final class TestServer {

    private static final String PREFIX = "test_";

    private final EmbeddedPostgres postgres;
    private final AtomicInteger count = new AtomicInteger();

    private TestServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static TestServer start(Path home) {
        var postgres =
                EmbeddedPostgres.start(home, List.of("fsync=off", "full_page_writes=off", "max_connections=100"));
        var server = new TestServer(postgres);
        server.dropLeftovers();
        return server;
    }

    public DatabaseAccess freshDatabase() {
        var name = PREFIX + count.incrementAndGet();
        try (var connection = postgres.superuser()) {
            new DatabaseBootstrap(connection).createDatabase(name);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return postgres.access(name);
    }

    public void stop() {
        postgres.close();
    }

    private void dropLeftovers() {
        try (var connection = postgres.superuser();
                var statement = connection.prepareStatement("SELECT datname FROM pg_database WHERE datname LIKE ?")) {
            statement.setString(1, PREFIX + "%");
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    Sql.execute(connection, "DROP DATABASE " + rows.getString(1) + " WITH (FORCE)");
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
