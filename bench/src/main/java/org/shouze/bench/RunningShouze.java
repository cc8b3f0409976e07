package org.shouze.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The packaged platform in a process of its own, started exactly as bin/run starts it. */
final class RunningShouze implements AutoCloseable {

    private static final String READY = "Shouze is ready at ";
    private static final String CODE = "Set-up code 初始化码: ";
    private static final int LINES_KEPT = 40;

    private final Process process;
    private final Deque<String> lines = new ArrayDeque<>();
    private String url = "";
    private String setUpCode = "";
    private Duration readyAfter = Duration.ZERO;

    private RunningShouze(Process process) {
        this.process = process;
    }

    static RunningShouze start(List<String> command, Path home) throws IOException {
        var full = new java.util.ArrayList<>(command);
        full.addAll(List.of("--home", home.toString(), "--port", String.valueOf(freePort())));
        var begun = System.nanoTime();
        var running = new RunningShouze(
                new ProcessBuilder(full).redirectErrorStream(true).start());
        running.listen(begun);
        return running;
    }

    /** From the command to the line that says it is ready. */
    Duration readyAfter() {
        return readyAfter;
    }

    String url() {
        return url;
    }

    String setUpCode() {
        return setUpCode;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void listen(long begun) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            heard(line);
            if (!url.isEmpty()) {
                readyAfter = Duration.ofNanos(System.nanoTime() - begun);
                Thread.ofVirtual().start(() -> drain(reader));
                return;
            }
        }
        throw new IOException("Shouze did not start:\n" + String.join("\n", lines));
    }

    private void drain(BufferedReader reader) {
        try {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                heard(line);
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private void heard(String line) {
        if (lines.size() == LINES_KEPT) {
            lines.removeFirst();
        }
        lines.add(line);
        if (line.startsWith(CODE)) {
            setUpCode = line.substring(CODE.length()).strip();
        }
        if (line.startsWith(READY)) {
            url = line.substring(READY.length()).strip();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
