package org.shouze.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** A bucket of an S3-compatible store, asked by path: five kinds of requests are all it takes. */
@Component
class BucketPlace implements ContentPlace {

    static final String NAME = "BUCKET";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long SLOWEST = 500_000;

    private final Supplier<BucketSettings> settings;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Autowired
    BucketPlace(FileSettings settings, Clock clock) {
        this(() -> settings.bucket().orElseThrow(() -> new BrokenContentException("no store is configured")), clock);
    }

    BucketPlace(Supplier<BucketSettings> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The store answers when it has the object on its media. */
    @Override
    public void put(String location, Path file) throws IOException {
        var patience = PATIENCE.plusSeconds(Files.size(file) / SLOWEST);
        var answer = send("PUT", of(location), BodyPublishers.ofFile(file), patience, "");
        try (var body = answer.body()) {
            require(answer, body, 200);
        }
        Files.delete(file);
    }

    @Override
    public InputStream open(String location, long from) throws IOException {
        var range = from > 0 ? "bytes=" + from + "-" : "";
        var answer = send("GET", of(location), BodyPublishers.noBody(), PATIENCE, range);
        if (answer.statusCode() == 404) {
            answer.body().close();
            throw new BrokenContentException("the object is gone");
        }
        if (answer.statusCode() != (range.isEmpty() ? 200 : 206)) {
            try (var body = answer.body()) {
                require(answer, body, 200);
            }
        }
        return answer.body();
    }

    @Override
    public void delete(String location) throws IOException {
        var answer = send("DELETE", of(location), BodyPublishers.noBody(), PATIENCE, "");
        try (var body = answer.body()) {
            if (answer.statusCode() != 404) {
                require(answer, body, 204);
            }
        }
    }

    @Override
    public void each(Consumer<Lying> each) throws IOException {
        var next = "";
        do {
            var query = new TreeMap<String, String>();
            query.put("list-type", "2");
            if (!next.isEmpty()) {
                query.put("continuation-token", next);
            }
            var address = URI.create(root() + "?" + BucketSignature.query(query));
            var answer = send("GET", address, BodyPublishers.noBody(), PATIENCE, "");
            try (var body = answer.body()) {
                require(answer, body, 200);
                var page = BucketListing.read(body);
                page.objects().forEach(each);
                next = page.next();
            }
        } while (!next.isEmpty());
    }

    private String root() {
        var bucket = settings.get();
        var endpoint = bucket.endpoint().toString().replaceFirst("/+$", "");
        return endpoint + "/" + BucketSignature.encoded(bucket.bucket());
    }

    private URI of(String location) {
        return URI.create(root() + "/"
                + Arrays.stream(location.split("/", -1))
                        .map(BucketSignature::encoded)
                        .collect(Collectors.joining("/")));
    }

    private HttpResponse<InputStream> send(
            String method, URI address, BodyPublisher content, Duration patience, String range) throws IOException {
        var signature = new BucketSignature(settings.get(), clock.instant());
        var request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("x-amz-date", signature.moment())
                .header("x-amz-content-sha256", BucketSignature.UNSIGNED)
                .header("Authorization", signature.authorization(method, address))
                .method(method, content);
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while asking the store", stopping);
        }
    }

    private static void require(HttpResponse<?> answer, InputStream body, int status) throws IOException {
        if (answer.statusCode() != status) {
            var reason = new String(body.readNBytes(300), java.nio.charset.StandardCharsets.UTF_8);
            throw new IOException("The store answered " + answer.statusCode() + ": "
                    + reason.replaceAll("\\p{Cntrl}|(?s)<(AWSAccessKeyId|StringToSign).*", " "));
        }
    }
}
