package org.shouze.platform.identity.federation.oidc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** A provider on this machine that tells the truth unless it is asked to lie: about keys, addressees, times and more. */
final class ForgingProvider implements AutoCloseable {

    static final String CLIENT = "shouze";
    static final String SECRET = "client-secret-of-this-test-2026";

    private final HttpServer server;
    private final KeyPair key = keyPair();
    private final Map<String, Map<String, String>> challenges = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Object> metadata = new TreeMap<>();
    private Map<String, Object> userInfo = Map.of();

    ForgingProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        metadata.put("issuer", issuer());
        metadata.put("authorization_endpoint", issuer() + "/authorize");
        metadata.put("token_endpoint", issuer() + "/token");
        metadata.put("jwks_uri", issuer() + "/keys");
        metadata.put("userinfo_endpoint", issuer() + "/userinfo");
        metadata.put("end_session_endpoint", issuer() + "/bye");
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("code_challenge_methods_supported", List.of("S256"));
        server.createContext("/.well-known/openid-configuration", exchange -> send(exchange, 200, json(metadata)));
        server.createContext("/keys", exchange -> send(exchange, 200, json(keys())));
        server.createContext("/token", this::token);
        server.createContext("/userinfo", exchange -> send(exchange, 200, json(userInfo)));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", issuer() + "/.well-known/openid-configuration");
            send(exchange, 302, "");
        });
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Says something else of itself from now on. */
    void say(String name, Object value) {
        metadata.put(name, value);
    }

    void sayOfPeople(Map<String, Object> claims) {
        userInfo = claims;
    }

    /** Says at least of whom it speaks, where nothing else was asked of it. */
    void alsoAbout(Object subject) {
        if (userInfo.size() < 2) {
            userInfo = Map.of("sub", subject);
        }
    }

    /** A page that answers everything with a redirect to the truth. */
    void moveEverything() {
        server.removeContext("/.well-known/openid-configuration");
        server.createContext("/.well-known/openid-configuration", exchange -> {
            exchange.getResponseHeaders().add("Location", issuer() + "/keys");
            send(exchange, 302, "");
        });
    }

    /** An answer that does not end soon. */
    void talkTooMuch() {
        server.removeContext("/keys");
        server.createContext(
                "/keys", exchange -> send(exchange, 200, "{\"keys\":[\"" + "x".repeat(3_000_000) + "\"]}"));
    }

    /** What a person who has just signed in here carries back: a code that is good for this token, once. */
    String code(Map<String, String> asked, String idToken) {
        var code = UUID.randomUUID().toString();
        challenges.put(code, asked);
        answers.put(code, idToken);
        return code;
    }

    String signed(Map<String, Object> claims) {
        return signedWith(key, claims);
    }

    static String signedWith(KeyPair key, Map<String, Object> claims) {
        try {
            var text = part(Map.of("alg", "RS256", "kid", "k1", "typ", "JWT")) + "." + part(claims);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Signed with what the client itself knows. */
    static String signedWithTheSecret(Map<String, Object> claims) {
        try {
            var text = part(Map.of("alg", "HS256", "kid", "k1", "typ", "JWT")) + "." + part(claims);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return text + "." + base64(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static String unsigned(Map<String, Object> claims) {
        return part(Map.of("alg", "none")) + "." + part(claims) + ".";
    }

    static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** NB: a code whose proof key is not shown is worth nothing, and none is worth anything twice. */
    private void token(HttpExchange exchange) throws IOException {
        var form = Arrays.stream(
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        var asked = challenges.remove(form.get("code"));
        var proven =
                asked != null && proof(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"));
        var idToken = answers.remove(form.get("code"));
        if (!proven || idToken == null || exchange.getRequestHeaders().getFirst("Authorization") == null) {
            send(exchange, 400, json(Map.of("error", "invalid_grant")));
        } else {
            send(
                    exchange,
                    200,
                    json(Map.of(
                            "access_token",
                            "a-token",
                            "token_type",
                            "Bearer",
                            "expires_in",
                            60,
                            "scope",
                            "openid profile",
                            "id_token",
                            idToken)));
        }
    }

    private static String proof(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Map<String, Object> keys() {
        var open = (RSAPublicKey) key.getPublic();
        return Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "kid",
                        "k1",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "n",
                        unsigned(open.getModulus()),
                        "e",
                        unsigned(open.getPublicExponent()))));
    }

    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String part(Map<String, Object> content) {
        return base64(json(content).getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String json(Map<String, Object> content) {
        return JsonMapper.shared().writeValueAsString(content);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
