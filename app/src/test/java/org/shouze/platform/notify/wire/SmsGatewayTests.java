package org.shouze.platform.notify.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.outgoing.Networks;
import org.shouze.support.SettableClock;
import tools.jackson.databind.json.JsonMapper;

class SmsGatewayTests {

    static final String TEXT = "催办：\"专题会议\" \\ 100% & {{secret.token}}\r\nX-Evil: 1";

    final JsonMapper json = JsonMapper.builder().build();
    final SmsGateway gatewayClient = new SmsGateway(
            new GuardedHttp(), new BusinessTime(SettableClock.at(Instant.parse("2026-03-10T01:00:00Z"))), json);

    @Test
    void putsTextIntoJsonWithoutBreakingIt() throws Exception {
        try (var gateway = Gateway.answering(200, "{\"code\":\"0\",\"id\":\"m-7\"}")) {
            var outcome = send(
                    gateway,
                    Map.of(
                            "bodyType", "JSON",
                            "body", "{\"phone\":\"{{mobile}}\",\"content\":\"{{text}}\",\"other\":\"{{unknown}}\"}",
                            "headers", "Authorization: Bearer {{secret.token}}\nX-Text: {{text}}",
                            "successPointer", "/code",
                            "successValue", "0"));
            assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
            var asked = gateway.asked().getFirst();
            var body = json.readTree(asked.body());
            assertThat(body.path("content").asString()).isEqualTo(TEXT.replace('\n', ' '));
            assertThat(body.path("other").asString()).isEqualTo("{{unknown}}");
            assertThat(asked.heads().get("Authorization")).containsExactly("Bearer t-1");
            assertThat(asked.heads()).doesNotContainKey("X-evil");
        }
    }

    @Test
    void encodesFormsAndAddresses() throws Exception {
        try (var gateway = Gateway.answering(200, "OK 12")) {
            var outcome = send(
                    gateway,
                    Map.of(
                            "path", "/send?to={{mobile}}&t={{text}}",
                            "bodyType", "FORM",
                            "body", "mobile={{mobile}}\ncontent={{text}}",
                            "successPattern", "^OK"));
            assertThat(outcome).isEqualTo(new Outcome.Delivered("OK 12"));
            var asked = gateway.asked().getFirst();
            assertThat(asked.query("t")).isEqualTo(TEXT.replace('\n', ' '));
            assertThat(asked.contentType()).startsWith("application/x-www-form-urlencoded");
            assertThat(asked.body().split("&")).hasSize(2);
        }
    }

    @Test
    void believesNoAnswerButTheOneThatCountsAsSuccess() throws Exception {
        try (var gateway = Gateway.answering(200, "{\"code\":\"isv.LIMIT\"}")) {
            var settings = Map.of("bodyType", "JSON", "body", "{}", "successPointer", "/code", "successValue", "OK");
            assertThat(send(gateway, settings)).isInstanceOf(Outcome.Never.class);
            gateway.answer(200, "<html>");
            assertThat(send(gateway, settings)).isInstanceOf(Outcome.Later.class);
            gateway.answer(502, "");
            assertThat(send(gateway, settings)).isInstanceOf(Outcome.Later.class);
        }
    }

    @Test
    void givesUpAnExpressionThatNeverEnds() throws Exception {
        try (var gateway = Gateway.answering(200, "a".repeat(4_000) + "!")) {
            var settings = Map.of("bodyType", "JSON", "body", "{}", "successPattern", "^a*?a*?a*?a*?b$");
            var outcome = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> send(gateway, settings));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Never.class,
                            never -> assertThat(never.reason()).contains("正则表达式"));
        }
    }

    private Outcome send(Gateway gateway, Map<String, String> described) throws Exception {
        var values = new HashMap<>(described);
        values.put("method", "POST");
        values.put("url", gateway.url(described.getOrDefault("path", "/send")));
        var networks = Networks.parse(List.of("127.0.0.0/8"));
        var settings = new WireSettings(Way.SMS, values, Map.of("secrets", "token=t-1"), networks);
        return gatewayClient.send(settings, new Letter(UUID.randomUUID(), "13800001111", TEXT, TEXT));
    }
}
