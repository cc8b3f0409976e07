package org.shouze.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** The embedded database of a running platform, by the back door: to fill it and to see what it is asked. */
final class Database {

    private final Path home;

    Database(Path home) {
        this.home = home;
    }

    /** Fills the bureau with five years of records that end with this year. */
    void fill(int year) throws IOException, SQLException {
        try (var connection = connect("shouze_owner", "shouze");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(script().replace(":year", String.valueOf(year)));
            connection.commit();
        }
        try (var connection = connect("postgres", "shouze");
                var statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }

    /** Makes the server write down every statement, or stop doing so. */
    void logStatements(boolean wanted) throws IOException, SQLException {
        try (var connection = connect("postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET log_statement = '" + (wanted ? "all" : "none") + "'");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    Path log() {
        return home.resolve("log").resolve("postgresql.log");
    }

    /** The server's first process, parent of all others. */
    long process() throws IOException {
        return Long.parseLong(pidFile().getFirst().strip());
    }

    /** As the platform itself works: bound by the policies, owner of nothing. */
    Connection asApplication() throws IOException, SQLException {
        return connect("shouze_app", "shouze");
    }

    Connection asOwner() throws IOException, SQLException {
        return connect("shouze_owner", "shouze");
    }

    private List<String> pidFile() throws IOException {
        return Files.readAllLines(home.resolve("data").resolve("postmaster.pid"));
    }

    private Connection connect(String user, String database) throws IOException, SQLException {
        var secrets = new Properties();
        secrets.load(new StringReader(Files.readString(home.resolve("database.properties"))));
        var port = pidFile().get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, secrets.getProperty(user));
    }

    private static String script() throws IOException {
        try (var in = Database.class.getResourceAsStream("load.sql")) {
            if (in == null) {
                throw new IOException("load.sql is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
