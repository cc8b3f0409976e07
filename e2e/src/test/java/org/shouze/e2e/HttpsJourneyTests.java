package org.shouze.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS with a certificate of our own: what the wire says, what the browser keeps, and a new certificate without a restart. */
class HttpsJourneyTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void speaksHttpsAsItShouldAndLeadsFromPlainHttpThere(@TempDir Path home) throws Exception {
        var port = RunningShouze.freePort();
        var plain = RunningShouze.freePort();
        var soon = Map.of("SPRING_SSL_BUNDLE_WATCH_FILE_QUIETPERIOD", "500ms");
        var ports = new String[] {"--https-port", String.valueOf(port), "--port", String.valueOf(plain)};
        try (var shouze = RunningShouze.start(home, soon, ports)) {
            assertThat(shouze.url("")).isEqualTo("https://localhost:" + port);
            leadsFromPlainHttp("http://localhost:" + plain, port);
            refusesOldProtocols(port);
            browses(shouze);
            speaksHttp2AndHoldsBrowsersToHttps(shouze, home);
            takesANewCertificate(port, home);
        }
    }

    private static void leadsFromPlainHttp(String door, int port) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var led = client.send(request(door + "/set-up?a=%E4%B8%AD"), HttpResponse.BodyHandlers.ofString());
            assertThat(led.statusCode()).isEqualTo(308);
            assertThat(led.headers().firstValue("Location"))
                    .contains("https://localhost:" + port + "/set-up?a=%E4%B8%AD");
            var post = HttpRequest.newBuilder(URI.create(door + "/sign-in"))
                    .POST(HttpRequest.BodyPublishers.ofString("login=a&password=b"))
                    .build();
            assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(403);
        }
    }

    private static void refusesOldProtocols(int port) {
        assertThat(handshake(port, "-tls1_3")).contains("Cipher is TLS_");
        assertThat(handshake(port, "-tls1_2")).contains("Cipher is ECDHE-").contains("GCM");
        assertThat(handshake(port, "-tls1_1 -cipher ALL@SECLEVEL=0")).contains("Cipher is (NONE)");
        assertThat(handshake(
                        port, "-tls1_2 -cipher AES128-SHA:ECDHE-ECDSA-AES128-SHA:ECDHE-RSA-AES256-SHA384:@SECLEVEL=0"))
                .contains("Cipher is (NONE)");
    }

    private static String handshake(int port, String options) {
        return Command.run(
                "sh", "-c", "openssl s_client -connect localhost:" + port + " " + options + " </dev/null 2>&1 || true");
    }

    private static void browses(RunningShouze shouze) {
        try (var visitor = Visitor.arrive()) {
            var page = visitor.atTheDesk();
            SetUp.complete(page, shouze);
            Visitor.signIn(page, shouze, SetUp.LOGIN, SetUp.PASSWORD);
            page.waitForURL(shouze.url("/"));
            assertThat(page.context().cookies()).anySatisfy(cookie -> {
                assertThat(cookie.name).isEqualTo("__Host-shouze");
                assertThat(cookie.secure).isTrue();
                assertThat(cookie.httpOnly).isTrue();
            });
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void speaksHttp2AndHoldsBrowsersToHttps(RunningShouze shouze, Path home) {
        var said = Command.run(
                "curl",
                "-s",
                "-D-",
                "-o",
                "/dev/null",
                "--http2",
                "--cacert",
                home.resolve("keys/https.crt").toString(),
                shouze.url("/sign-in"));
        assertThat(said).startsWith("HTTP/2 ").contains("strict-transport-security: max-age=31536000");
    }

    private static void takesANewCertificate(int port, Path home) throws IOException {
        var keys = home.resolve("keys");
        var before = Files.readString(keys.resolve("https.crt"));
        Files.writeString(keys.resolve("https.crt"), "no certificate\n");
        Command.run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "90",
                "-subj",
                "/CN=new.shouze.example",
                "-keyout",
                keys.resolve("new.key").toString(),
                "-out",
                keys.resolve("new.crt").toString());
        assertThat(handshake(port, "-tls1_3")).as("while the file is broken").contains("O = Shouze");
        Files.copy(
                keys.resolve("new.key"), keys.resolve("https.key"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                keys.resolve("new.crt"), keys.resolve("https.crt"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(Files.readString(keys.resolve("https.crt"))).isNotEqualTo(before);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!handshake(port, "-tls1_3").contains("CN = new.shouze.example")) {
            assertThat(System.nanoTime())
                    .as("time until the new certificate is shown")
                    .isLessThan(end);
        }
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }
}
