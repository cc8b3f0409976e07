package org.shouze.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL server such as a bureau's own administrator would run it: Debian's programs, a cluster for one test. */
final class PrivatePostgres implements AutoCloseable {

    static final String OWNER = "yunxi";

    private static final Path INSTALLATIONS = Path.of("/usr/lib/postgresql");
    private static final String PASSWORD = "Guarded-2026-by-yunxi";

    private static final int MOST_LOOKS = 300;

    private final Path programs = programs();
    private final String folder;
    private final int port = RunningShouze.freePort();
    private boolean isKilled;

    private PrivatePostgres() {
        this.folder = asPostgres("mktemp", "-d", "-t", "shouze-cluster-XXXXXX");
    }

    static PrivatePostgres start() {
        var server = new PrivatePostgres();
        server.program(
                "initdb",
                "--pgdata",
                server.folder,
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--auth-local=trust",
                "--auth-host=scram-sha-256",
                "--no-sync");
        server.run();
        server.ask("CREATE ROLE " + OWNER + " LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'");
        server.ask("CREATE DATABASE bureau OWNER " + OWNER);
        return server;
    }

    /** A second server that has every change before its user hears of it. */
    PrivatePostgres withStandby() {
        var standby = new PrivatePostgres();
        program(
                "pg_basebackup",
                "--host",
                folder,
                "--port",
                String.valueOf(port),
                "--username=postgres",
                "--pgdata",
                standby.folder,
                "--write-recovery-conf",
                "--checkpoint=fast",
                "--no-sync");
        standby.run();
        ask("ALTER SYSTEM SET synchronous_standby_names = '*'");
        ask("SELECT pg_reload_conf()");
        awaitSynchrony();
        return standby;
    }

    /** The standby becomes the server that takes writes. */
    void promote() {
        program("pg_ctl", "--pgdata", folder, "--wait", "promote");
    }

    /** As when its machine loses power. */
    void kill() {
        var server = ProcessHandle.of(processId()).orElseThrow();
        var all = Stream.concat(server.descendants(), Stream.of(server)).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        isKilled = true;
    }

    private void awaitSynchrony() {
        var isThere = "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'";
        for (int looks = 0; !ask(isThere).equals("1"); looks++) {
            if (looks > MOST_LOOKS) {
                throw new AssertionError("The standby does not follow: " + ask("TABLE pg_stat_replication"));
            }
            ask("SELECT pg_sleep(0.2)");
        }
    }

    private long processId() {
        var file = asPostgres("head", "-n", "1", folder + "/postmaster.pid");
        return Long.parseLong(file.strip());
    }

    private void run() {
        program(
                "pg_ctl",
                "--pgdata",
                folder,
                "--log",
                folder + "/log",
                "--wait",
                "start",
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder);
    }

    /** What the user sets so that Shouze uses this server. */
    Map<String, String> environment() {
        return environment("127.0.0.1:" + port);
    }

    /** The same where there are two servers, of which either may be the one that takes writes. */
    Map<String, String> environmentWith(PrivatePostgres other) {
        return environment("127.0.0.1:" + port + ",127.0.0.1:" + other.port);
    }

    private static Map<String, String> environment(String servers) {
        return Map.of(
                "SHOUZE_DATABASE_URL", "jdbc:postgresql://" + servers + "/bureau",
                "SHOUZE_DATABASE_USER", OWNER,
                "SHOUZE_DATABASE_PASSWORD", PASSWORD);
    }

    /** Asks as the server's superuser. */
    String ask(String sql) {
        return ask("postgres", sql);
    }

    String askTheBureau(String sql) {
        return ask("bureau", sql);
    }

    private String ask(String database, String sql) {
        return program(
                "psql",
                "--host",
                folder,
                "--port",
                String.valueOf(port),
                "--username=postgres",
                "--dbname",
                database,
                "--no-psqlrc",
                "--quiet",
                "--tuples-only",
                "--no-align",
                "--set=ON_ERROR_STOP=1",
                "--command",
                sql);
    }

    private String program(String name, String... options) {
        var words = new ArrayList<>(List.of(programs.resolve(name).toString()));
        words.addAll(List.of(options));
        return asPostgres(words.toArray(String[]::new));
    }

    /** PostgreSQL's server refuses to run as root. */
    private static String asPostgres(String... words) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        // NB: its own folder is not that of the test, which postgres may not even look into.
        command.addAll(List.of("env", "--chdir=/", "LC_ALL=C.UTF-8"));
        command.addAll(List.of(words));
        return Command.run(Map.of(), command);
    }

    private static Path programs() {
        try (var versions = Files.list(INSTALLATIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(PrivatePostgres::missing);
        } catch (IOException none) {
            throw missing();
        }
    }

    private static AssertionError missing() {
        return new AssertionError("No PostgreSQL under " + INSTALLATIONS + ": bin/test installs it on Debian.");
    }

    @Override
    public void close() {
        if (!isKilled) {
            program("pg_ctl", "--pgdata", folder, "--mode=fast", "--wait", "stop");
        }
        asPostgres("rm", "-rf", folder);
    }
}
