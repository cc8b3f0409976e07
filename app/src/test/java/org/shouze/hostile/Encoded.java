package org.shouze.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as forms and addresses carry them; what stands between two {@code ‰} is sent as it is, however broken. */
final class Encoded {

    private Encoded() {}

    static String path(String value) {
        return form(value).replace("+", "%20");
    }

    static String form(String value) {
        return value.startsWith("‰") ? value.replace("‰", "") : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static String form(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> form(field.getKey()) + "=" + form(field.getValue()))
                .collect(Collectors.joining("&"));
    }
}
