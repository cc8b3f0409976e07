package org.shouze.hostile;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** Somebody with an account and bad intentions: a browser's session with its form token, and a program's bearer token. */
final class Attacker implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final int port;
    private final HttpClient client;
    private final String bearer;
    private String formToken = "";

    Attacker(int port, String bearer) {
        this.port = port;
        this.bearer = bearer;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.NEVER)
                .version(Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    Attacker signIn(String login, String password) throws IOException, InterruptedException {
        readFormToken("/sign-in");
        var form = "login=" + login + "&password=" + Encoded.form(password) + "&_csrf=" + Encoded.form(formToken);
        send(Attack.form("sign in", "POST", "/sign-in", form));
        readFormToken("/calendar/feeds");
        return this;
    }

    private void readFormToken(String page) throws IOException, InterruptedException {
        var found = FORM_TOKEN.matcher(send(Attack.bare("form", "GET", page)).body());
        formToken = found.find() ? found.group(1) : formToken;
    }

    boolean isSignedIn() throws IOException, InterruptedException {
        return send(Attack.bare("still there", "GET", "/calendar/feeds")).statusCode() == 200;
    }

    /** NB: factors are changed in a browser only, whatever the door. */
    HttpResponse<String> send(Attack attack) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + attack.address()))
                .timeout(PATIENCE)
                .method(attack.method(), BodyPublishers.ofByteArray(attack.content()));
        if (attack.contentType() != null) {
            request.header("Content-Type", attack.contentType());
        }
        if (attack.address().startsWith("/api/") && !attack.address().contains("factor")) {
            request.header("Authorization", bearer);
        } else if (!formToken.isEmpty() && !attack.method().equals("GET")) {
            request.header("X-CSRF-TOKEN", formToken);
        }
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
    }
}
