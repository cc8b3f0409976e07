package org.shouze.platform.notify.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.outgoing.Networks;
import org.shouze.platform.notify.wire.Outcome.Delivered;
import org.shouze.platform.notify.wire.Outcome.Later;
import org.shouze.platform.notify.wire.Outcome.Never;
import org.shouze.support.SettableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Robots as their makers describe them: bodies, signatures and codes. */
class RobotsTests {

    static final String SECRET = "SEC-of-the-group";
    static final Instant NOW = Instant.parse("2026-03-10T01:00:00Z");

    final JsonMapper json = JsonMapper.builder().build();
    final BusinessTime time = new BusinessTime(SettableClock.at(NOW));
    final GuardedHttp http = new GuardedHttp();
    final Wires wires = new Wires(new Mailer(time), new Robots(http, time, json), new SmsGateway(http, time, json));

    /** Computed with OpenSSL: printf '1773104400000\nSEC-of-the-group' | openssl dgst -sha256 -hmac … -binary | base64. */
    @Test
    void signsAsPublished() {
        assertThat(Signatures.dingTalk(NOW.toEpochMilli(), SECRET))
                .isEqualTo("6lLwc3IfAKDqaLGLVZimIUoDUkFNiKTlh6PXFvih+WM=");
        assertThat(Signatures.feishu(NOW.getEpochSecond(), SECRET))
                .isEqualTo("9FpHYNZyux6TMtQHa6KfAL0PuyS/Nu3XhQGNbHaCKeM=");
    }

    @Test
    void tellsWeComInItsOwnWords() {
        try (var gateway = Gateway.answering(200, "{\"errcode\":0,\"errmsg\":\"ok\"}")) {
            assertThat(send(Way.WECOM, gateway.url("/cgi-bin/webhook/send?key=k1"), ""))
                    .isInstanceOf(Delivered.class);
            var asked = gateway.asked().getFirst();
            assertThat(asked.query("key")).isEqualTo("k1");
            assertThat(asked.contentType()).startsWith("application/json");
            assertThat(json.readTree(asked.body())).isEqualTo(json.readTree("""
                    {"msgtype":"text","text":{"content":"【守责】催办：\\"专题会议\\"\\nhttps://s.example/1",
                     "mentioned_mobile_list":["13800001111"]}}
                    """));
        }
    }

    @Test
    void signsForDingTalkSoThatItsRobotBelievesIt() {
        try (var gateway = Gateway.answering(RobotsTests::dingTalkRobot)) {
            assertThat(send(Way.DINGTALK, gateway.url("/robot/send?access_token=t1"), SECRET))
                    .isInstanceOf(Delivered.class);
            assertThat(send(Way.DINGTALK, gateway.url("/robot/send?access_token=t1"), "wrong"))
                    .isEqualTo(new Never("310000 sign not match"));
            var body = json.readTree(gateway.asked().getFirst().body());
            assertThat(body.at("/at/atMobiles/0").asString()).isEqualTo("13800001111");
            assertThat(body.at("/msgtype").asString()).isEqualTo("text");
        }
    }

    @Test
    void signsForFeishuSoThatItsRobotBelievesIt() {
        try (var gateway = Gateway.answering(this::feishuRobot)) {
            assertThat(send(Way.FEISHU, gateway.url("/open-apis/bot/v2/hook/h1"), SECRET))
                    .isInstanceOf(Delivered.class);
            assertThat(send(Way.FEISHU, gateway.url("/open-apis/bot/v2/hook/h1"), "wrong"))
                    .isEqualTo(
                            new Never("19021 sign match fail or timestamp is not within one hour from current time"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WECOM,45009,Later",
        "WECOM,93000,Never",
        "WECOM,-1,Later",
        "DINGTALK,130101,Later",
        "DINGTALK,300001,Never",
        "FEISHU,9499,Later",
        "FEISHU,11232,Later",
        "FEISHU,19001,Never"
    })
    void readsTheCodeThatA200Hides(Way way, int code, String outcome) {
        var body = way == Way.FEISHU ? "{\"code\":%d,\"msg\":\"no\"}" : "{\"errcode\":%d,\"errmsg\":\"no\"}";
        try (var gateway = Gateway.answering(200, body.formatted(code))) {
            assertThat(send(way, gateway.url("/r"), "").getClass().getSimpleName())
                    .isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @CsvSource({"500,Later", "503,Later", "429,Later", "404,Never", "302,Never", "200,Never"})
    void readsTheStatusFirst(int status, String outcome) {
        try (var gateway = Gateway.answering(status, "{}")) {
            assertThat(send(Way.WECOM, gateway.url("/r"), "").getClass().getSimpleName())
                    .isEqualTo(outcome);
            assertThat(gateway.asked()).hasSize(1);
        }
    }

    @Test
    void followsNoRedirect() {
        try (var inner = Gateway.answering(200, "{\"errcode\":0}");
                var outer = Gateway.answering(307, inner.url("/metadata"))) {
            assertThat(send(Way.WECOM, outer.url("/r"), "")).isInstanceOf(Never.class);
            assertThat(inner.asked()).isEmpty();
        }
    }

    @Test
    void reachesNothingInsideThatWasNotNamed() {
        try (var gateway = Gateway.answering(200, "{\"errcode\":0}")) {
            var closed =
                    new WireSettings(Way.WECOM, Map.of(), Map.of("url", gateway.url("/r")), new Networks(List.of()));
            assertThat(wires.send(closed, letter())).isInstanceOf(Never.class);
            assertThat(gateway.asked()).isEmpty();
        }
    }

    @Test
    void givesUpOnAnEndlessAnswer() {
        try (var gateway = Gateway.answering(200, "{\"errcode\":0,\"x\":\"" + "y".repeat(200_000) + "\"}")) {
            assertThat(send(Way.WECOM, gateway.url("/r"), "")).isInstanceOf(Later.class);
        }
    }

    @Test
    void tellsNobodyTheAddressOfARobot() {
        var answer = send(Way.WECOM, "http://127.0.0.1:1/send?key=top-secret", "");
        assertThat(answer.toString()).doesNotContain("top-secret");
        var broken = send(Way.WECOM, "http://127.0.0.1:1/send?key=top secret", "");
        assertThat(broken).isInstanceOf(Never.class);
        assertThat(broken.toString()).doesNotContain("secret");
    }

    private Outcome send(Way way, String url, String secret) {
        var secrets = new HashMap<>(Map.of("url", url));
        if (!secret.isEmpty()) {
            secrets.put("secret", secret);
        }
        var networks = Networks.parse(List.of("127.0.0.0/8"));
        return wires.send(new WireSettings(way, Map.of(), secrets, networks), letter());
    }

    private static Letter letter() {
        return new Letter(UUID.randomUUID(), "13800001111", "【守责】催办：\"专题会议\"", "【守责】催办：\"专题会议\"\nhttps://s.example/1");
    }

    private static Gateway.Reply dingTalkRobot(Gateway.Asked asked) {
        var expected = hmac(SECRET, asked.query("timestamp") + "\n" + SECRET);
        return new Gateway.Reply(
                200,
                expected.equals(asked.query("sign"))
                        ? "{\"errcode\":0,\"errmsg\":\"ok\"}"
                        : "{\"errcode\":310000,\"errmsg\":\"sign not match\"}");
    }

    private Gateway.Reply feishuRobot(Gateway.Asked asked) {
        JsonNode body = json.readTree(asked.body());
        var right = hmac(body.path("timestamp").asString("") + "\n" + SECRET, "")
                .equals(body.path("sign").asString(""));
        return new Gateway.Reply(
                200,
                right
                        ? "{\"StatusCode\":0,\"StatusMessage\":\"success\",\"code\":0,\"msg\":\"success\"}"
                        : "{\"code\":19021,\"msg\":\"sign match fail or timestamp is not within one hour from current time\"}");
    }

    private static String hmac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
