package org.shouze.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Eight clients that ask for the same page again and again, each on its own connection, two to a session. */
final class Load implements AutoCloseable {

    static final int CLIENTS = 8;

    /** Fewer than the policy lets one account have at the same time. */
    private static final int SESSIONS = CLIENTS / 2;

    private final List<Visitor> visitors;

    private Load(List<Visitor> visitors) {
        this.visitors = visitors;
    }

    static Load signedIn(String url, String login, String password) throws IOException, InterruptedException {
        var visitors = new ArrayList<Visitor>();
        for (int i = 0; i < SESSIONS; i++) {
            var visitor = new Visitor(url);
            visitor.signIn(login, password);
            visitors.add(visitor);
        }
        return new Load(visitors);
    }

    /** Any one of the clients, for single requests. */
    Visitor visitor() {
        return visitors.getFirst();
    }

    /** One request on a client's connection. */
    @FunctionalInterface
    interface Act {

        void on(Connection connection) throws IOException;
    }

    /** Every client asks without a pause for this long. */
    Sample round(String path, Duration length) throws IOException, InterruptedException {
        var bytes = visitor().get(path).body().length;
        return round(Collections.nCopies(CLIENTS, connection -> connection.get(path)), length, bytes);
    }

    /** Every client registers one person after the other for this long, by the form that a clerk uses. */
    Sample registrations(Duration length) throws IOException, InterruptedException {
        var acts = new ArrayList<Act>();
        for (int client = 0; client < CLIENTS; client++) {
            var token = visitors.get(client % SESSIONS).token("/organization/people/new");
            acts.add(connection -> connection.post("/organization/people", person(token)));
        }
        return round(acts, length, 0);
    }

    private static String person(String token) {
        return "name=" + Visitor.encoded("乔木") + UUID.randomUUID().toString().substring(0, 8) + "&title="
                + Visitor.encoded("科员") + "&_csrf=" + Visitor.encoded(token);
    }

    private Sample round(List<Act> acts, Duration length, int bytes) throws IOException, InterruptedException {
        var answers = new ArrayList<Future<LongStream>>();
        var begun = System.nanoTime();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                var visitor = visitors.get(client % SESSIONS);
                var act = acts.get(client);
                answers.add(clients.submit(() -> ask(visitor, act, begun + length.toNanos())));
            }
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        return Sample.of(all(answers), seconds, bytes);
    }

    private static LongStream ask(Visitor visitor, Act act, long until) throws IOException {
        var nanos = LongStream.builder();
        try (var connection = visitor.connection()) {
            for (var now = System.nanoTime(); now < until; ) {
                act.on(connection);
                var after = System.nanoTime();
                nanos.add(after - now);
                now = after;
            }
        }
        return nanos.build();
    }

    private static long[] all(List<Future<LongStream>> answers) throws IOException, InterruptedException {
        var all = LongStream.empty();
        for (var each : answers) {
            try {
                all = LongStream.concat(all, each.get());
            } catch (ExecutionException failed) {
                throw new IOException(failed.getCause());
            }
        }
        return all.toArray();
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::close);
    }
}
