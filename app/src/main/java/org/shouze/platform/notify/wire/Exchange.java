package org.shouze.platform.notify.wire;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to a gateway, and its answer. */
record Exchange(
        String method,
        URI address,
        List<Head> headers,
        @Nullable String body,
        String contentType) {

    /** A line of the head. */
    record Head(String name, String value) {}

    /** What came back, the body bounded. */
    record Answer(int status, String body) {}

    static Exchange json(URI address, String body) {
        return new Exchange("POST", address, List.of(), body, "application/json");
    }

    /** NB: the address holds keys. */
    @Override
    public String toString() {
        return "Exchange[" + method + "]";
    }
}
