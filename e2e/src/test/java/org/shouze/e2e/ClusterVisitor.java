package org.shouze.e2e;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Somebody at a browser who has signed in once and looks at page after page, whatever server answers. */
final class ClusterVisitor implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration BETWEEN_PAGES = Duration.ofMillis(200);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(1);
    private static final Duration ENTERING = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String url;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicInteger retried = new AtomicInteger();
    private final AtomicInteger mostRetries = new AtomicInteger();
    private final AtomicInteger signedOut = new AtomicInteger();
    private final CountDownLatch stop = new CountDownLatch(1);
    private Thread looking;

    private ClusterVisitor(String url) {
        this.url = url;
    }

    static ClusterVisitor signIn(String url, String login, String password) {
        var visitor = new ClusterVisitor(url);
        visitor.enter(login, password);
        visitor.looking = Thread.ofVirtual().start(visitor::look);
        return visitor;
    }

    /** Pages that were seen. */
    int seen() {
        return seen.get();
    }

    /** Pages that had to be asked for again. */
    int retried() {
        return retried.get();
    }

    /** How often one page had to be asked for again, a second apart. */
    int mostRetries() {
        return mostRetries.get();
    }

    /** How often a sign-in was asked for in the middle of the work. */
    int signedOut() {
        return signedOut.get();
    }

    /** Until it succeeds: the server that had the connection may just have been killed, and the next one be slow. */
    private void enter(String login, String password) {
        try {
            for (var end = System.nanoTime() + ENTERING.toNanos(); ; ) {
                try {
                    enterOnce(login, password);
                    return;
                } catch (IOException broken) {
                    if (System.nanoTime() > end || stopped(BEFORE_TRYING_AGAIN)) {
                        throw new AssertionError(broken);
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private void enterOnce(String login, String password) throws IOException, InterruptedException {
        var page = http.send(get("/sign-in"), HttpResponse.BodyHandlers.ofString());
        if (page.statusCode() >= 500) {
            throw new IOException("No sign-in page: " + page.statusCode());
        }
        var token = CSRF.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("No sign-in page: " + page.body());
        }
        var form = "login=" + encoded(login) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        var request = HttpRequest.newBuilder(URI.create(url + "/sign-in"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        var place = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || place.contains("sign-in")) {
            throw new AssertionError(login + " was not let in: " + answer.statusCode() + " " + place);
        }
    }

    private void look() {
        while (!stopped(BETWEEN_PAGES)) {
            var retries = 0;
            while (!page() && !stopped(BEFORE_TRYING_AGAIN)) {
                retries++;
            }
            if (retries > 0) {
                var most = retries;
                retried.incrementAndGet();
                mostRetries.accumulateAndGet(most, Math::max);
            }
        }
    }

    private boolean page() {
        try {
            var answer = http.send(get("/my"), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() == 302) {
                signedOut.incrementAndGet();
            }
            if (answer.statusCode() >= 500) {
                return false;
            }
            seen.incrementAndGet();
            return true;
        } catch (IOException broken) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).build();
    }

    private boolean stopped(Duration within) {
        try {
            return stop.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            looking.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
        http.close();
    }
}
