package org.shouze.platform.notify.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/** A text with places such as {{mobile}} (模板); what is put in is escaped as the text around it asks. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z0-9_.-]{1,60})}}");

    private Template() {}

    static String json(String template, Map<String, String> values) {
        return filled(
                template,
                values,
                value -> new String(JsonStringEncoder.getInstance().quoteAsCharArray(value)));
    }

    /** For addresses and for forms. */
    static String encoded(String template, Map<String, String> values) {
        return filled(
                template,
                values,
                value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** For lines of a head: what could end the line is left out. */
    static String line(String template, Map<String, String> values) {
        return filled(template, values, value -> value.replaceAll("[\\p{Cntrl}]", ""));
    }

    static String plain(String template, Map<String, String> values) {
        return filled(template, values, UnaryOperator.identity());
    }

    private static String filled(String template, Map<String, String> values, UnaryOperator<String> escape) {
        return PLACE.matcher(template).replaceAll(found -> {
            var value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : escape.apply(value));
        });
    }
}
