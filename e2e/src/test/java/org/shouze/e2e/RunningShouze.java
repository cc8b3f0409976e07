package org.shouze.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The packaged platform, started as a user starts it, in a process and a folder of its own. */
final class RunningShouze implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final String READY = "Shouze is ready at ";
    private static final String CODE = "Set-up code 初始化码: ";

    /** How a process ended: its exit code, and all it said. */
    record Ended(int code, String said) {}

    private final Path home;
    private final Process process;
    private final Thread listener;
    private final List<String> lines = new ArrayList<>();
    private final CompletableFuture<String> url = new CompletableFuture<>();
    private volatile String setUpCode = "";

    private RunningShouze(Path home, Process process) {
        this.home = home;
        this.process = process;
        this.listener = Thread.ofVirtual().start(this::listen);
    }

    /**
     * How it is started: what goes before the command, and what the user has set beside it.
     *
     * @param port the port of the web server
     */
    record Way(int port, List<String> before, Map<String, String> environment) {

        static Way onPort(int port) {
            return new Way(port, List.of(), Map.of());
        }
    }

    static RunningShouze start(Path home, String... options) {
        return start(home, Map.of(), options);
    }

    /** With the environment that a user has set beside the command. */
    static RunningShouze start(Path home, Map<String, String> environment, String... options) {
        return start(home, new Way(freePort(), List.of(), environment), options);
    }

    static RunningShouze start(Path home, Way way, String... options) {
        var running = launch(home, way, options);
        running.awaitReady();
        return running;
    }

    /** By a command of the user's own instead of the one that the checkout has. */
    static RunningShouze start(List<String> command, Path home, Map<String, String> environment, String... options) {
        var running = launch(command, home, new Way(freePort(), List.of(), environment), options);
        running.awaitReady();
        return running;
    }

    /** A start that is not expected to succeed: how it ends, and what it says. */
    static Ended attempt(Path home, int port) {
        return launch(home, Way.onPort(port)).ended();
    }

    private static RunningShouze launch(Path home, Way way, String... options) {
        // NB: what is started from a script in the background inherits deaf ears for Ctrl-C; a terminal's user has
        // none.
        var command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.addAll(Java.platform());
        return launch(command, home, way, options);
    }

    private static RunningShouze launch(List<String> program, Path home, Way way, String... options) {
        var command = new ArrayList<>(way.before());
        command.addAll(program);
        command.addAll(List.of("--home", home.toString(), "--port", String.valueOf(way.port())));
        command.addAll(List.of(options));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("SHOUZE_DATABASE"));
            builder.environment().putAll(way.environment());
            return new RunningShouze(home.toRealPath(), builder.start());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** All that it has said at the terminal. */
    String heard() {
        return said();
    }

    String url(String path) {
        return url.join() + path;
    }

    int port() {
        return URI.create(url.join()).getPort();
    }

    String setUpCode() {
        return setUpCode;
    }

    /** As when the power fails: no farewell, not even to the database. */
    void kill() {
        killPlatform();
        killDatabase();
        databaseProcesses().forEach(left -> left.onExit().join());
    }

    /** The database goes on without it. */
    void killPlatform() {
        process.destroyForcibly();
        ended();
    }

    void killDatabase() {
        databaseProcesses().forEach(ProcessHandle::destroyForcibly);
    }

    /** A path as the platform sees it, which may have mounts of its own. */
    Path inside(Path path) {
        return Path.of("/proc/" + process.pid() + "/root" + path);
    }

    /** Ctrl-C at the terminal. */
    Ended interrupt() {
        Command.run("kill", "-INT", String.valueOf(process.pid()));
        return ended();
    }

    /** What of PostgreSQL runs from this instance's folder; told by the program, as the server leaves its parent. */
    List<ProcessHandle> databaseProcesses() {
        return ProcessHandle.allProcesses()
                .filter(running -> running.info()
                        .command()
                        .filter(program -> Path.of(program).startsWith(home))
                        .isPresent())
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
        ended();
    }

    private void awaitReady() {
        try {
            url.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException | InterruptedException failed) {
            kill();
            throw new AssertionError("Shouze did not start:\n" + said(), failed);
        }
    }

    private Ended ended() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Shouze did not stop:\n" + said());
            }
            listener.join(PATIENCE);
            return new Ended(process.exitValue(), said());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private void listen() {
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                heard(line);
            }
            url.completeExceptionally(new IllegalStateException("ended"));
        } catch (IOException ended) {
            url.completeExceptionally(ended);
        }
    }

    private synchronized String said() {
        return String.join("\n", lines);
    }

    private synchronized void heard(String line) {
        lines.add(line);
        if (line.startsWith(CODE)) {
            setUpCode = line.substring(CODE.length()).strip();
        }
        if (line.startsWith(READY)) {
            url.complete(line.substring(READY.length()).strip());
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
