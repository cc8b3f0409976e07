package org.shouze.platform.identity.door;

import jakarta.servlet.http.HttpServletRequest;

/** Where somebody wanted to go before being led elsewhere (原目标页面). */
public final class WantedPage {

    private static final String ATTRIBUTE = "shouze.wanted-page";

    private WantedPage() {}

    /** Only pages: nothing is sent twice. NB: the firewall lets no path through that would name another host. */
    public static void keep(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && "GET".equals(request.getMethod())) {
            var query = request.getQueryString();
            session.setAttribute(ATTRIBUTE, request.getRequestURI() + (query == null ? "" : "?" + query));
        }
    }

    /** Its path, once; the first page when there is none. */
    public static String take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String path)) {
            return "/";
        }
        session.removeAttribute(ATTRIBUTE);
        return path;
    }
}
