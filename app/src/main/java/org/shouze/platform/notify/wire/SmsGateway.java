package org.shouze.platform.notify.wire;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;

/** An SMS gateway as its template describes it. */
@Component
class SmsGateway {

    private static final int LOOKED_THROUGH = 4096;
    private static final Duration LONGEST_MATCH = Duration.ofMillis(500);

    private final GuardedHttp http;
    private final BusinessTime time;
    private final JsonMapper json;

    SmsGateway(GuardedHttp http, BusinessTime time, JsonMapper json) {
        this.http = http;
        this.time = time;
        this.json = json;
    }

    Outcome send(WireSettings settings, Letter letter) throws IOException {
        var answer = http.ask(
                exchange(settings, values(settings, letter)), settings.networks(), settings.value("certificate"));
        var byStatus = HttpStatusRule.judge(answer.status());
        return byStatus == null ? judge(settings, answer) : byStatus;
    }

    private Map<String, String> values(WireSettings settings, Letter letter) {
        var values = new HashMap<String, String>();
        pairs(settings.secret("secrets"), "=").forEach(pair -> values.put("secret." + pair.name(), pair.value()));
        values.put("mobile", letter.address());
        values.put("text", letter.whole().replace('\n', ' '));
        values.put("id", letter.id().toString());
        values.put("time", String.valueOf(time.instant().toEpochMilli()));
        return values;
    }

    private static Exchange exchange(WireSettings settings, Map<String, String> values) {
        var form = settings.value("bodyType");
        var body = settings.value("body");
        var heads = pairs(settings.value("headers"), ":")
                .map(head -> new Exchange.Head(head.name(), Template.line(head.value(), values)))
                .toList();
        return new Exchange(
                settings.value("method"),
                URI.create(Template.encoded(settings.value("url"), values)),
                heads,
                body.isBlank() ? null : body(form, body, values),
                type(form));
    }

    private static String body(String form, String body, Map<String, String> values) {
        return switch (form) {
            case "JSON" -> Template.json(body, values);
            case "FORM" -> Template.encoded(body.strip().replaceAll("\\R", "&"), values);
            default -> Template.plain(body, values);
        };
    }

    private static String type(String form) {
        return switch (form) {
            case "JSON" -> "application/json";
            case "FORM" -> "application/x-www-form-urlencoded";
            default -> "text/plain";
        };
    }

    private Outcome judge(WireSettings settings, Exchange.Answer answer) {
        var pointer = settings.value("successPointer");
        var pattern = settings.value("successPattern");
        var body = answer.body();
        var head = body.length() > LOOKED_THROUGH ? body.substring(0, LOOKED_THROUGH) : body;
        try {
            if (!pointer.isEmpty() && !settings.value("successValue").equals(at(body, pointer))) {
                return new Outcome.Never("网关答复：" + excerpt(body));
            }
            if (!pattern.isEmpty()
                    && !Pattern.compile(pattern)
                            .matcher(new PatientText(head, System.nanoTime() + LONGEST_MATCH.toNanos()))
                            .find()) {
                return new Outcome.Never("网关答复：" + excerpt(body));
            }
            return new Outcome.Delivered(excerpt(body));
        } catch (JacksonException noJson) {
            return new Outcome.Later("网关答复不是 JSON");
        } catch (PatientText.OutOfTimeException | StackOverflowError boundless) {
            return new Outcome.Never("成功判断的正则表达式过于复杂，未能在限定时间内得出结果");
        } catch (PatternSyntaxException unreadable) {
            return new Outcome.Never("成功判断的正则表达式有误");
        }
    }

    private @Nullable String at(String body, String pointer) {
        var found = json.readTree(body).at(JsonPointer.compile(pointer));
        return found.isMissingNode() ? null : found.asString("");
    }

    private static String excerpt(String body) {
        var line = body.replaceAll("\\s+", " ").strip();
        return line.length() > 120 ? line.substring(0, 120) : line;
    }

    /** A line of a list. */
    private record Pair(String name, String value) {}

    private static Stream<Pair> pairs(String lines, String between) {
        return List.of(lines.split("\\R", -1)).stream()
                .filter(line -> line.contains(between))
                .map(line -> new Pair(
                        line.substring(0, line.indexOf(between)).strip(),
                        line.substring(line.indexOf(between) + 1).strip()));
    }
}
