package org.shouze.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One request is one request: nobody hides a second one in it, and no line of a head is the attacker's. */
@HostileTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmugglingTests {

    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    private static final String HIDDEN = "GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final Verdict verdict = new Verdict();

    @LocalServerPort
    int port;

    @AfterAll
    void tell() {
        verdict.report("smuggling");
    }

    /** Where the end of a request can be read in two ways, it is refused, and what follows never becomes a request of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /sign-in HTTP/1.1|Host: localhost|Content-Length: 5|Transfer-Encoding: chunked||0||",
                "POST /sign-in HTTP/1.1|Host: localhost|Transfer-Encoding: chunked|Content-Length: 5||0||",
                "POST /sign-in HTTP/1.1|Host: localhost|Content-Length: 5|Content-Length: 6||x=123",
                "POST /sign-in HTTP/1.1|Host: localhost|Content-Length: 5, 5||x=123",
                "POST /sign-in HTTP/1.1|Host: localhost|Content-Length: +5||x=123",
                "POST /sign-in HTTP/1.1|Host: localhost|Content-Length: -1||",
                "POST /sign-in HTTP/1.1|Host: localhost|Content-Length: 99999999999999999999||x",
                "POST /sign-in HTTP/1.1|Host: localhost|Transfer-Encoding: xchunked||0||",
                "POST /sign-in HTTP/1.1|Host: localhost|Transfer-Encoding: chunked, identity||0||",
                "POST /sign-in HTTP/1.1|Host: localhost|Transfer-Encoding : chunked||0||",
                "POST /sign-in HTTP/1.1|Host: localhost|Transfer-Encoding:\u000bchunked||0||",
                "POST /sign-in HTTP/1.1|Host: localhost|X: y| Transfer-Encoding: chunked||0||",
                "POST /sign-in HTTP/1.1|Host: localhost|Transfer-Encoding: chunked||5;x=\n1|12345|0||",
                "POST /sign-in HTTP/1.1|Host: localhost|Transfer-Encoding: chunked||FFFFFFFFFFFFFFFF|x",
                "POST /sign-in HTTP/1.1|Host: localhost|Transfer-Encoding: chunked||-5|12345|0||",
                "GET /sign-in HTTP/1.1|Host: localhost|Host: other.example||",
                "GET /sign-in HTTP/1.1|X: y||",
                "GET /sign-in HTTP/1.1|Host: local host||",
                "GET /sign-in HTTP/9.9|Host: localhost||",
                "GET /sign\tin HTTP/1.1|Host: localhost||",
                "GET /sign-in HTTP/1.1|Host: localhost|Na me: x||",
                "GET /sign-in HTTP/1.1|Host: localhost|: x||",
                "PRI * HTTP/2.0||SM||"
            })
    void endsTheConnectionWhereItsEndIsInDoubt(String request) throws IOException {
        var answer = Wire.exchange(port, request.replace("|", "\r\n") + HIDDEN);
        verdict.counted(1);
        var answers =
                ANSWER.matcher(answer).results().map(found -> found.group(1)).toList();
        var hidden = answers.stream().skip(1).anyMatch(status -> !status.equals("400"));
        if (hidden || answers.contains("500")) {
            verdict.leaked(request + " " + answers);
        }
        assertThat(answers).as(answer).allMatch(status -> status.matches("4\\d\\d|50[15]"));
        assertThat(hidden).as("a second answer").isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/..%2f..%2fetc/passwd",
        "/assets/..%2f..%2fapplication.yaml",
        "/assets/%2e%2e/%2e%2e/application.yaml",
        "/assets/..;/..;/application.yaml",
        "/assets/..%5c..%5capplication.yaml",
        "/assets/%252e%252e/application.yaml",
        "//sign-in",
        "/sign-in;jsessionid=1",
        "/./sign-in",
        "/%00",
        "/sign-in%00.css",
        "/sign-in%0d%0aSet-Cookie:%20sz=1",
        "/webjars/../../application.yaml",
        "/webjars/",
        "/assets/",
        "/assets",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/.git/config",
        "/actuator",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/prometheus",
        "/v3/api-docs",
        "/swagger-ui/index.html",
        "/api/v1/openapi.json"
    })
    void givesNothingFromTheInsideToStrangers(String path) throws IOException {
        var answer = Wire.exchange(port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        verdict.counted(1);
        assertThat(answer)
                .as(path)
                .matches("(?s)HTTP/1\\.1 (3|4)\\d\\d.*")
                .doesNotContain("datasource", "root:x:", "Set-Cookie: sz", "Index of", "spring:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "DEBUG", "PROPFIND", "get", "G\"T", "PUT"})
    void takesNoMethodThatNobodyNeeds(String method) throws IOException {
        var answer = Wire.exchange(
                port, method + " / HTTP/1.1\r\nHost: localhost\r\nX-Sz: told-back\r\nConnection: close\r\n\r\n");
        verdict.counted(1);
        assertThat(answer).matches("(?s)HTTP/1\\.1 (30[123]|4\\d\\d|501).*").doesNotContain("told-back");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: evil.example",
                "Forwarded: host=evil.example;proto=https",
                "X-Forwarded-Proto: https",
                "X-Original-URL: /settings",
                "X-Rewrite-URL: /settings",
                "X-HTTP-Method-Override: DELETE",
                "Origin: https://evil.example"
            })
    void believesNoHeadThatAStrangerMayWrite(String line) throws IOException {
        var answer =
                Wire.exchange(port, "GET /my HTTP/1.1\r\nHost: localhost\r\n" + line + "\r\nConnection: close\r\n\r\n");
        verdict.counted(1);
        assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil.example", "Access-Control");
    }
}
