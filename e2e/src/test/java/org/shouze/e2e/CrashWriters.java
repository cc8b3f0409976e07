package org.shouze.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Eight programs that register people through the API as fast as they can. Each repeats a request under its key until it
 * is answered, as a careful client does: an outage in between must neither lose nor double it.
 */
final class CrashWriters implements AutoCloseable {

    private static final int WRITERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_CONFLICTS = 20;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final URI address;
    private final String token;
    private final String prefix;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> uncertain = ConcurrentHashMap.newKeySet();
    private final Set<Integer> unexpected = ConcurrentHashMap.newKeySet();
    private final Semaphore answers = new Semaphore(0);
    private final Pauses pauses = new Pauses();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<Thread> writers = new ArrayList<>();

    private CrashWriters(String url, String token, String prefix) {
        this.address = URI.create(url + "/api/v1/people");
        this.token = token;
        this.prefix = prefix;
    }

    static CrashWriters start(String url, String token, String prefix) {
        var all = new CrashWriters(url, token, prefix);
        for (int writer = 0; writer < WRITERS; writer++) {
            var name = prefix + writer + "号";
            all.writers.add(Thread.ofVirtual().start(() -> all.write(name)));
        }
        return all;
    }

    /** Waits until so many more have been acknowledged; false when it takes longer than that. */
    boolean await(int count, Duration longest) {
        answers.drainPermits();
        try {
            return answers.tryAcquire(count, longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** The names of those whose registration was answered with success. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Those that were sent, and of which nobody has said whether they arrived. */
    Set<String> uncertain() {
        return uncertain;
    }

    /** Answers that a client cannot make anything of. */
    Set<Integer> unexpected() {
        return unexpected;
    }

    /** The longest time in which nothing was acknowledged to any of them. */
    Duration longestPause() {
        return pauses.longest();
    }

    void forgetPauses() {
        pauses.forget();
    }

    String prefix() {
        return prefix;
    }

    @Override
    public void close() {
        stop.countDown();
        for (var writer : writers) {
            try {
                writer.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
        }
        http.close();
    }

    private boolean stopped(Duration within) {
        try {
            return stop.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void write(String writer) {
        for (int number = 0; !stopped(Duration.ZERO); number++) {
            register(writer + number);
        }
    }

    private void register(String name) {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"" + name + "\",\"title\":\"科员\"}"))
                .build();
        uncertain.add(name);
        for (int conflicts = 0; conflicts < MOST_CONFLICTS; ) {
            var status = send(request);
            if (status == 200 || status == 201) {
                acknowledged.add(name);
                uncertain.remove(name);
                pauses.end();
                answers.release();
                return;
            }
            if (status > 0 && status != 409 && status < 500) {
                unexpected.add(status);
                return;
            }
            conflicts += status == 409 ? 1 : 0;
            if (stopped(Duration.ofMillis(250))) {
                return;
            }
        }
    }

    /** The status; 0 where nobody answered. */
    private int send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var isRecord = ID.matcher(answer.body()).find();
            return answer.statusCode() < 300 && !isRecord ? 0 : answer.statusCode();
        } catch (IOException broken) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
