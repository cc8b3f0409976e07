package org.shouze.platform.notify.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A gateway for tests: keeps what it was asked, and answers what the test says. */
public final class Gateway implements AutoCloseable {

    /** What came in. */
    public record Asked(String method, URI address, String contentType, Map<String, List<String>> heads, String body) {

        public String query(String name) {
            for (var part : address.getRawQuery().split("&")) {
                if (part.startsWith(name + "=")) {
                    return java.net.URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
                }
            }
            return "";
        }
    }

    /** What goes out. */
    public record Reply(int status, String body) {}

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Reply> rule;

    private Gateway(HttpServer server, Function<Asked, Reply> rule) {
        this.server = server;
        this.rule = rule;
    }

    public static Gateway answering(int status, String body) {
        return answering(asked -> new Reply(status, body));
    }

    public static Gateway answering(Function<Asked, Reply> rule) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var gateway = new Gateway(server, rule);
            server.createContext("/", gateway::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return gateway;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void answer(int status, String body) {
        rule = any -> new Reply(status, body);
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public List<Asked> asked() {
        return asked;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var heads = exchange.getRequestHeaders();
        var one = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                String.valueOf(heads.getFirst("Content-Type")),
                heads,
                body);
        asked.add(one);
        var reply = rule.apply(one);
        if (reply.status() / 100 == 3) {
            exchange.getResponseHeaders().add("Location", reply.body());
        }
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
