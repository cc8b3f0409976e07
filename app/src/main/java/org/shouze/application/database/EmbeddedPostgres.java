package org.shouze.application.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** PostgreSQL as part of Shouze (内置数据库): its programs, data and log lie in the home folder, which must be open. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String PROGRAMS = "postgresql";
    private static final int ATTEMPTS = 3;
    private static final long LARGEST_LOG = 8L << 20;

    private final PostgresCluster cluster;
    private final DatabaseSecrets secrets;
    private final int port;
    private final List<String> furtherSettings;
    private boolean closed;

    private EmbeddedPostgres(PostgresCluster cluster, DatabaseSecrets secrets, int port, List<String> furtherSettings) {
        this.cluster = cluster;
        this.secrets = secrets;
        this.port = port;
        this.furtherSettings = furtherSettings;
    }

    /** Starts the server, whatever the last run left behind, and makes sure that its roles and database are there. */
    public static EmbeddedPostgres start(Path home) {
        return start(home, List.of());
    }

    static EmbeddedPostgres start(Path home, List<String> furtherSettings) {
        return start(home, home.resolve(PROGRAMS), furtherSettings);
    }

    /** A second server beside the one of the home folder whose programs it borrows; its folder is its own. */
    static EmbeddedPostgres beside(Path home, Path folder, List<String> furtherSettings) {
        return start(folder, home.resolve(PROGRAMS), furtherSettings);
    }

    private static EmbeddedPostgres start(Path home, Path programs, List<String> furtherSettings) {
        try {
            var postgres = started(home.toRealPath(), real(programs), furtherSettings);
            postgres.bootstrap();
            return postgres;
        } catch (IOException e) {
            throw new StartupRefusedException(
                    "The embedded database cannot be set up in " + home + ": " + e.getMessage() + ".",
                    "内置数据库无法在 " + home + " 中建立，请检查权限和磁盘空间。",
                    e);
        }
    }

    private static EmbeddedPostgres started(Path home, Path programs, List<String> furtherSettings) throws IOException {
        var binaries = PostgresBinaries.ofThisMachine();
        var installation = binaries.unpackInto(programs);
        var user = ServerUser.forFolder(home);
        var logs = Files.createDirectories(home.resolve("log"));
        var cluster = new PostgresCluster(home, new ServerCommands(installation, logs, user));
        // Another's programs run another's server, which is none of ours to stop.
        if (programs.startsWith(home)) {
            cluster.leftover().stop();
        }
        var secrets = DatabaseSecrets.in(home, cluster.exists());
        if (!cluster.exists()) {
            cluster.create(secrets.superuser());
        }
        cluster.requireVersion(binaries.majorVersion());
        rotate(logs.resolve("postgresql.log"));
        user.own(logs);
        return new EmbeddedPostgres(cluster, secrets, startOnFreePort(cluster, furtherSettings), furtherSettings);
    }

    private static Path real(Path folder) throws IOException {
        return Files.createDirectories(folder).toRealPath();
    }

    // Between finding a port free and binding it somebody else may take it: then the next one.
    private static int startOnFreePort(PostgresCluster cluster, List<String> furtherSettings) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = freePort();
            if (cluster.start(port, furtherSettings)) {
                return port;
            }
        }
        throw cluster.notStarted();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            DurableFiles.rename(log, log.resolveSibling(log.getFileName() + ".1"));
        }
    }

    private void bootstrap() {
        try (var connection = superuser()) {
            new DatabaseBootstrap(connection).run(secrets);
        } catch (SQLException e) {
            close();
            throw new StartupRefusedException(
                    "The embedded database does not let Shouze in: " + e.getMessage() + ".", "无法登录内置数据库。", e);
        }
    }

    /** Starts the server again whenever it ends by itself, on the same port, until this is closed. */
    public EmbeddedPostgres keptAlive() {
        // Where the system hides the server's process from us there is nothing to watch.
        if (cluster.runs()) {
            ServerWatch.watch(this::runs, this::startAgain);
        }
        return this;
    }

    private synchronized boolean runs() {
        return closed || cluster.runs();
    }

    // What the dead server left, shared memory and half-dead children, is gone before the next one starts.
    private synchronized boolean startAgain() throws IOException {
        if (closed) {
            return true;
        }
        cluster.leftover().stop();
        return cluster.start(port, furtherSettings);
    }

    /** How the application reaches the database. */
    public DatabaseAccess access() {
        return access(DatabaseBootstrap.DATABASE);
    }

    DatabaseAccess access(String database) {
        return access(port, secrets, database);
    }

    static DatabaseAccess access(int port, DatabaseSecrets secrets, String database) {
        return new DatabaseAccess(
                url(port, database),
                DatabaseBootstrap.OWNER_ROLE,
                secrets.owner(),
                DatabaseAccess.APP_ROLE,
                secrets.app(),
                false);
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                url(port, PostgresCluster.SUPERUSER), PostgresCluster.SUPERUSER, secrets.superuser());
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Stops the server cleanly; close the pool first. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
