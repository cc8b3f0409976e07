package org.shouze.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The packaged platform, started as a user starts it, in a process and a folder of its own. */
final class RunningShouze implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String READY = "Shouze is ready at ";
    private static final String CODE = "Set-up code 初始化码: ";

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final CompletableFuture<String> url = new CompletableFuture<>();
    private volatile String setUpCode = "";

    private RunningShouze(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    static RunningShouze start(Path home, String... options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Path.of(System.getProperty("shouze.distribution"), "lib") + "/*",
                "org.shouze.application.ShouzeApplication",
                "--home",
                home.toString(),
                "--port",
                String.valueOf(freePort())));
        command.addAll(List.of(options));
        try {
            var running = new RunningShouze(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
            running.awaitReady();
            return running;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    String url(String path) {
        return url.join() + path;
    }

    String setUpCode() {
        return setUpCode;
    }

    /** As when the power fails: no farewell, not even to the database. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitReady() {
        try {
            url.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException | InterruptedException failed) {
            process.destroyForcibly();
            throw new AssertionError("Shouze did not start:\n" + String.join("\n", lines), failed);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Shouze did not stop:\n" + String.join("\n", lines));
            }
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

    private synchronized void heard(String line) {
        lines.add(line);
        if (line.startsWith(CODE)) {
            setUpCode = line.substring(CODE.length()).strip();
        }
        if (line.startsWith(READY)) {
            url.complete(line.substring(READY.length()).strip());
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
