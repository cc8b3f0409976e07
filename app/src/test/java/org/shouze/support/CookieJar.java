package org.shouze.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes a test's session object what it stands for: a browser, which keeps the session's cookie and sends it along. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class CookieJar extends OncePerRequestFilter {

    private static final String NAME = "shouze";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request instanceof MockHttpServletRequest browser)
                || !(response instanceof MockHttpServletResponse answer)) {
            chain.doFilter(request, response);
            return;
        }
        send(browser);
        try {
            chain.doFilter(request, response);
        } finally {
            keep(browser, answer.getCookie(NAME));
        }
    }

    private static void send(MockHttpServletRequest browser) {
        var session = browser.getSession(false);
        if (session != null && session.getAttribute(NAME) instanceof String value) {
            var others = browser.getCookies() == null ? new Cookie[0] : browser.getCookies();
            browser.setCookies(Stream.concat(Arrays.stream(others), Stream.of(new Cookie(NAME, value)))
                    .toArray(Cookie[]::new));
        }
    }

    private static void keep(MockHttpServletRequest browser, Cookie given) {
        var session = given == null ? null : browser.getSession(true);
        if (session != null && given.getMaxAge() == 0) {
            session.removeAttribute(NAME);
        } else if (session != null) {
            session.setAttribute(NAME, given.getValue());
        }
    }
}
