package org.shouze.hostile;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One request, and what is hostile about it. */
record Attack(
        String what,
        String method,
        String address,
        @Nullable String contentType,
        byte[] content) {

    static Attack bare(String what, String method, String address) {
        return new Attack(what, method, address, null, new byte[0]);
    }

    static Attack form(String what, String method, String address, String form) {
        return new Attack(
                what, method, address, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    }

    static Attack json(String what, String method, String address, String json) {
        return new Attack(what, method, address, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Attack called(String otherwise) {
        return new Attack(otherwise, method, address, contentType, content);
    }

    @Override
    public String toString() {
        var text = new String(content, StandardCharsets.UTF_8);
        return what + ": " + method + " " + shortened(address) + " " + contentType + " " + shortened(text);
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "… (" + text.length() + ")" : text;
    }
}
