package org.shouze.e2e;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** HAProxy before several application servers, set up as the operations guide says. */
final class Balancer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Says when and why it took a server for dead; outlives the test. */
    private static final Path LOG = Path.of("target", "haproxy.log");

    private static final String SETTINGS = """
            global
                maxconn 500
                log stdout format raw local0 notice
            defaults
                log global
                mode http
                timeout connect 2s
                timeout client 60s
                timeout server 60s
                timeout http-request 20s
                timeout check 10s
                retries 3
                option redispatch 1
            frontend shouze
                bind 127.0.0.1:%d
                default_backend servers
            backend servers
                balance roundrobin
                option httpchk GET /actuator/health/readiness
                http-check expect status 200
                default-server check inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
            %s
            """;

    private final int port = RunningShouze.freePort();
    private final Process process;

    private Balancer(List<Integer> servers, Path folder) throws IOException {
        var lines = servers.stream()
                .map(server -> "    server s" + server + " 127.0.0.1:" + server)
                .collect(Collectors.joining("\n"));
        var file = Files.writeString(folder.resolve("haproxy.cfg"), SETTINGS.formatted(port, lines));
        process = new ProcessBuilder("/usr/sbin/haproxy", "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
    }

    static Balancer before(List<Integer> servers, Path folder) {
        try {
            var balancer = new Balancer(servers, folder);
            balancer.awaitOpenDoor();
            return balancer;
        } catch (IOException failed) {
            throw new AssertionError("HAProxy could not be started: bin/test installs it on Debian.", failed);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    private void awaitOpenDoor() {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end && process.isAlive(); ) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
                return;
            } catch (IOException closed) {
                pause();
            }
        }
        throw new AssertionError("HAProxy does not listen.");
    }

    private void pause() {
        try {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
