package org.shouze.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Eight clients that ask for the same page again and again, each on its own connection and in its own session. */
final class Load implements AutoCloseable {

    static final int CLIENTS = 8;

    private final List<Visitor> visitors;

    private Load(List<Visitor> visitors) {
        this.visitors = visitors;
    }

    static Load signedIn(String url, String login, String password) throws IOException, InterruptedException {
        var visitors = new ArrayList<Visitor>();
        for (int i = 0; i < CLIENTS; i++) {
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

    /** Every client asks without a pause for this long. */
    Sample round(String path, Duration length) throws IOException, InterruptedException {
        var answers = new ArrayList<Future<LongStream>>();
        var bytes = visitor().get(path).body().length;
        var begun = System.nanoTime();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var visitor : visitors) {
                answers.add(clients.submit(() -> ask(visitor, path, begun + length.toNanos())));
            }
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        return Sample.of(all(answers), seconds, bytes);
    }

    private static LongStream ask(Visitor visitor, String path, long until) throws IOException {
        var nanos = LongStream.builder();
        try (var connection = visitor.connection()) {
            for (var now = System.nanoTime(); now < until; ) {
                connection.get(path);
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
