package org.shouze.platform.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** What kind of thing was asked for; never which one. */
enum Route {
    PAGE,
    FRAGMENT,
    API,
    ASSET,
    FEED,
    PROBE;

    static Route of(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/api/")) {
            return API;
        }
        if (path.startsWith("/assets/") || path.startsWith("/webjars/")) {
            return ASSET;
        }
        if (path.startsWith("/actuator/")) {
            return PROBE;
        }
        if (path.startsWith("/feeds/")) {
            return FEED;
        }
        return request.getHeader("HX-Request") == null ? PAGE : FRAGMENT;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
