package org.shouze.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server such as a bureau's own administrator would run it: Debian's programs, a cluster for one test. */
final class PrivatePostgres implements AutoCloseable {

    static final String OWNER = "yunxi";

    private static final Path INSTALLATIONS = Path.of("/usr/lib/postgresql");
    private static final String PASSWORD = "Guarded-2026-by-yunxi";

    private final Path programs = programs();
    private final String folder;
    private final int port = RunningShouze.freePort();

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
        server.program(
                "pg_ctl",
                "--pgdata",
                server.folder,
                "--log",
                server.folder + "/log",
                "--wait",
                "start",
                "-o",
                "-p " + server.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + server.folder);
        server.ask("CREATE ROLE " + OWNER + " LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'");
        server.ask("CREATE DATABASE bureau OWNER " + OWNER);
        return server;
    }

    /** What the user sets so that Shouze uses this server. */
    Map<String, String> environment() {
        return Map.of(
                "SHOUZE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + port + "/bureau",
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
        program("pg_ctl", "--pgdata", folder, "--mode=fast", "--wait", "stop");
        asPostgres("rm", "-rf", folder);
    }
}
