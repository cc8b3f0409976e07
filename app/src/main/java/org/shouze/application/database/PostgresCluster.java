package org.shouze.application.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** The data folder of the embedded server (数据库数据目录): made whole, started, stopped. */
final class PostgresCluster {

    static final String FOLDER = "data";
    static final String SUPERUSER = "postgres";

    /** What an administrator may tune in {@code postgresql.conf}. */
    private static final List<String> DEFAULTS = List.of(
            "timezone=Asia/Shanghai",
            "log_timezone=Asia/Shanghai",
            "max_connections=40",
            "shared_buffers=128MB",
            "effective_cache_size=512MB",
            "work_mem=8MB",
            "max_parallel_workers_per_gather=0",
            "jit=off",
            "wal_compression=on",
            "log_checkpoints=off",
            "log_line_prefix=%m [%p] ");

    /** What nobody may: the records are only worth something while they survive a power cut. */
    private static final List<String> FIXED = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on");

    private final Path home;
    private final Path data;
    private final Path log;
    private final ServerCommands commands;

    PostgresCluster(Path home, ServerCommands commands) {
        this.home = home;
        this.data = home.resolve(FOLDER);
        this.log = home.resolve("log").resolve("postgresql.log");
        this.commands = commands;
    }

    /** Whether the server that was started last is still there; a process that nobody reaps has lost its program. */
    boolean runs() {
        try {
            var pid = Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip();
            return ProcessHandle.of(Long.parseLong(pid))
                    .flatMap(process -> process.info().command())
                    .filter(program -> Path.of(program).startsWith(commands.programs()))
                    .isPresent();
        } catch (IOException | NumberFormatException | NoSuchElementException gone) {
            return false;
        }
    }

    LeftoverServer leftover() {
        return new LeftoverServer(commands.programs(), this);
    }

    boolean exists() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    Path data() {
        return data;
    }

    void requireVersion(int major) throws IOException {
        var found = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!found.equals(Integer.toString(major))) {
            throw new StartupRefusedException(
                    "The data in " + data + " were written by PostgreSQL " + found + ", not " + major + ".",
                    "数据目录由 PostgreSQL " + found + " 写入，与当前版本 " + major + " 不符。");
        }
    }

    /** The folder gets its name only when it is complete, so that a crash on the way leaves no half of one. */
    void create(String password) throws IOException {
        var partial = home.resolve(FOLDER + ".partial");
        var passwordFile = home.resolve(FOLDER + ".password");
        DurableFiles.deleteTree(partial);
        Files.createDirectory(partial);
        commands.user().own(partial);
        DurableFiles.write(passwordFile, password + "\n");
        commands.user().own(passwordFile);
        try {
            var outcome = commands.run("initdb", initialisation(partial, passwordFile));
            if (!outcome.succeeded()) {
                throw failed("created", outcome);
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        DurableFiles.rename(partial, data);
    }

    private static List<String> initialisation(Path folder, Path passwordFile) {
        var arguments = new ArrayList<>(List.of(
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
        for (var setting : DEFAULTS) {
            arguments.add("--set");
            arguments.add(setting);
        }
        return arguments;
    }

    boolean start(int port, List<String> furtherSettings) throws IOException {
        var options = new ArrayList<>(List.of("-p " + port));
        for (var setting : FIXED) {
            options.add("-c " + setting);
        }
        for (var setting : furtherSettings) {
            options.add("-c " + setting);
        }
        commands.user().own(data);
        // Recovery after a crash may take minutes; pg_ctl returns as soon as it is over.
        return commands.run(
                        "pg_ctl",
                        List.of(
                                "start",
                                "-w",
                                "-t",
                                "900",
                                "-s",
                                "-D",
                                data.toString(),
                                "-l",
                                log.toString(),
                                "-o",
                                String.join(" ", options)))
                .succeeded();
    }

    void stop() throws IOException {
        if (!stop("fast", 60)) {
            stop("immediate", 20);
        }
    }

    private boolean stop(String mode, int seconds) throws IOException {
        return commands.run(
                        "pg_ctl",
                        List.of("stop", "-w", "-t", Integer.toString(seconds), "-s", "-m", mode, "-D", data.toString()))
                .succeeded();
    }

    StartupRefusedException notStarted() {
        return new StartupRefusedException(
                "The embedded database does not start; the reason is in " + log + ".", "内置数据库无法启动，原因见日志 " + log + "。");
    }

    private static StartupRefusedException failed(String what, ServerCommands.Outcome outcome) {
        var lines = outcome.output().lines().toList();
        return new StartupRefusedException(
                "The embedded database cannot be " + what + ": " + (lines.isEmpty() ? "no output" : lines.getLast()),
                "内置数据库无法创建。");
    }
}
