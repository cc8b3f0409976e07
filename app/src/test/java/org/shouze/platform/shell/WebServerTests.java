package org.shouze.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.shouze.application.ShouzeApplication;
import org.shouze.platform.kernel.security.Role;
import org.shouze.support.Doors;
import org.shouze.support.TestBureau;
import org.shouze.support.TestPlatform;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.ContextConfiguration;

/** What the web server refuses before a page is reached, over a real connection. */
@SpringBootTest(classes = ShouzeApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestPlatform.class)
@Import({TestBureau.Factory.class, Doors.class})
class WebServerTests {

    private static final String PLAN = "云溪区测试局网络安全工作方案\n一、组织领导\n组长：沈知远 局长\n二、主要任务\n（一）领导小组组长每年组织召开一次网络安全专题会议。\n";

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    TestBureau.Factory bureaus;

    @Test
    void takesAFileWithALongName() throws Exception {
        var answer = upload("网络安全工作方案".repeat(25) + ".txt", PLAN.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void tellsANameThatIsTooLongFromAFileThatIsTooLarge() throws Exception {
        var name = upload("网络安全工作方案".repeat(1000) + ".txt", PLAN.getBytes(StandardCharsets.UTF_8));
        assertThat(name.statusCode()).as(name.body()).isEqualTo(400);
        assertThat(name.body()).contains("文件名过长").doesNotContain("20 MB");
        var large = upload("方案.txt", new byte[27 << 20]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("上传的文件超过 20 MB");
    }

    @Test
    void answersAMalformedRequestInOurOwnWords() throws IOException {
        var page = exchange("GET /search?q=" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(page).startsWith("HTTP/1.1 400").contains("请求过长、不完整或格式不符").doesNotContain("Bad Request</h1>");
        var api = exchange("GET /api/v1/plans?q=<b> HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(api).startsWith("HTTP/1.1 400").doesNotContain("HTTP Status");
    }

    @Test
    void keepsWhatItCannotReadOutOfTheLog() throws IOException {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        root.addAppender(lines);
        try {
            var answer = exchange("GET / HTTP/1.1\r\nHost: localhost\r\nAuthorization Bearer shouze_geheim: 1\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 400").contains("守责");
        } finally {
            root.detachAppender(lines);
        }
        assertThat(lines.list).noneMatch(line -> String.valueOf(line).contains("shouze_geheim"));
        assertThat(lines.list).noneMatch(line -> line.getFormattedMessage().contains("shouze_geheim"));
    }

    private HttpResponse<String> upload(String name, byte[] content) throws Exception {
        var request = new MockHttpServletRequest();
        doors.program(bureaus.fresh(), Role.OFFICE).postProcessRequest(request);
        var head = "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = new java.io.ByteArrayOutputStream();
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n--line--\r\n".getBytes(StandardCharsets.UTF_8));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/plans"))
                            .header("Authorization", String.valueOf(request.getHeader("Authorization")))
                            .header("Content-Type", "multipart/form-data; boundary=line")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private String exchange(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
