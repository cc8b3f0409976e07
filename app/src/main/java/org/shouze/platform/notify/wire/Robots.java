package org.shouze.platform.notify.wire;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouze.platform.kernel.BusinessTime;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The group robots of 企业微信, 钉钉 and 飞书: each with its own body, signature and codes, answered in a 200. */
@Component
class Robots {

    private static final int LONGEST_BYTES = 2000;

    /** Too fast or too busy: it will take the same message later. */
    private static final Map<Way, Set<Integer>> PASSING = Map.of(
            Way.WECOM, Set.of(-1, 45009, 45033),
            Way.DINGTALK, Set.of(-1, 130101, 410100, 660026),
            Way.FEISHU, Set.of(9499, 11232, 11233, 1500));

    private final GuardedHttp http;
    private final BusinessTime time;
    private final JsonMapper json;

    Robots(GuardedHttp http, BusinessTime time, JsonMapper json) {
        this.http = http;
        this.time = time;
        this.json = json;
    }

    Outcome send(WireSettings settings, Letter letter) throws IOException {
        var now = time.instant();
        var secret = settings.secret("secret");
        var mention = letter.address().isEmpty() ? List.<String>of() : List.of(letter.address());
        var text = cut(letter.whole());
        var exchange = switch (settings.way()) {
            case DINGTALK ->
                Exchange.json(signed(settings.secret("url"), now.toEpochMilli(), secret), dingTalk(text, mention));
            case FEISHU ->
                Exchange.json(URI.create(settings.secret("url")), feishu(text, now.getEpochSecond(), secret));
            default -> Exchange.json(URI.create(settings.secret("url")), weCom(text, mention));
        };
        return judge(settings.way(), http.ask(exchange, settings.networks(), ""));
    }

    private static URI signed(String url, long now, String secret) {
        if (secret.isEmpty()) {
            return URI.create(url);
        }
        var sign = URLEncoder.encode(Signatures.dingTalk(now, secret), StandardCharsets.UTF_8);
        return URI.create(url + (url.contains("?") ? "&" : "?") + "timestamp=" + now + "&sign=" + sign);
    }

    private String weCom(String text, List<String> mention) {
        return json.writeValueAsString(
                Map.of("msgtype", "text", "text", Map.of("content", text, "mentioned_mobile_list", mention)));
    }

    private String dingTalk(String text, List<String> mention) {
        return json.writeValueAsString(Map.of(
                "msgtype",
                "text",
                "text",
                Map.of("content", text),
                "at",
                Map.of("atMobiles", mention, "isAtAll", false)));
    }

    private String feishu(String text, long seconds, String secret) {
        var body = new LinkedHashMap<String, Object>();
        if (!secret.isEmpty()) {
            body.put("timestamp", String.valueOf(seconds));
            body.put("sign", Signatures.feishu(seconds, secret));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", text));
        return json.writeValueAsString(body);
    }

    private Outcome judge(Way way, Exchange.Answer answer) {
        var byStatus = HttpStatusRule.judge(answer.status());
        if (byStatus != null) {
            return byStatus;
        }
        try {
            var root = json.readTree(answer.body());
            var code = code(way, root);
            var word = code + " " + message(root);
            if (code == 0) {
                return new Outcome.Delivered(word.strip());
            }
            return PASSING.getOrDefault(way, Set.of()).contains(code)
                    ? new Outcome.Later(word)
                    : new Outcome.Never(word);
        } catch (JacksonException noJson) {
            return new Outcome.Later("应答不是 JSON");
        }
    }

    /** NB: an answer without a code is no success, whatever its status. */
    private static int code(Way way, JsonNode root) {
        var place = way == Way.FEISHU ? (root.has("code") ? "code" : "StatusCode") : "errcode";
        return root.path(place).asInt(Integer.MIN_VALUE);
    }

    private static String message(JsonNode root) {
        var found = root.path(root.has("errmsg") ? "errmsg" : "msg").asString("");
        return found.length() > 200 ? found.substring(0, 200) : found;
    }

    /** A robot takes 2048 octets; cut between characters. */
    private static String cut(String text) {
        var end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
