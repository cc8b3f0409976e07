package org.shouze.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser's habits: one connection kept alive, cookies, and the hidden field of each form. */
final class Visitor implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final String url;

    Visitor(String url) {
        this.url = url;
    }

    void setUp(String code, String login, String password) throws IOException, InterruptedException {
        var answer = submit(
                "/set-up",
                Map.of(
                        "code", code,
                        "unitName", "云溪区文化和旅游局",
                        "clerkName", "林知秋",
                        "login", login,
                        "password", password,
                        "systemAdmin", "周明理",
                        "securityAdmin", "苏静怡",
                        "auditAdmin", "白晓峰"));
        if (!answer.body().contains("初始化完成")) {
            throw new IOException("/set-up answered " + answer.statusCode());
        }
    }

    void signIn(String login, String password) throws IOException, InterruptedException {
        var answer = submit("/sign-in", Map.of("login", login, "password", password));
        var target = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || target.contains("wrong")) {
            throw new IOException("/sign-in answered " + answer.statusCode() + " " + target);
        }
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofByteArray());
    }

    /** A connection that is signed in as this visitor is. */
    Connection connection() throws IOException {
        var carried = cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + '=' + cookie.getValue())
                .collect(Collectors.joining("; "));
        return new Connection(URI.create(url), carried);
    }

    private HttpResponse<String> submit(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var token = token(path);
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&", "", "&_csrf=" + encoded(token)));
        return http.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** What a form at this address hides, so that only who has seen it can send it. */
    String token(String path) throws IOException, InterruptedException {
        var answer = get(path);
        var token = CSRF.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        if (!token.find()) {
            throw new IOException("no form at " + path + ", which answered " + answer.statusCode());
        }
        return token.group(1);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
