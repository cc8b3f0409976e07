package org.shouze.platform.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Origin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before all other doors: binds where a request comes from, and sees what was handed out or refused in the end. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OriginFilter extends OncePerRequestFilter {

    private final TrustedProxies proxies;
    private final RefusalWatch refusals;
    private final DownloadWatch downloads;

    OriginFilter(@Value("${shouze.proxies:}") String proxies, RefusalWatch refusals, DownloadWatch downloads) {
        this.proxies = new TrustedProxies(proxies);
        this.refusals = refusals;
        this.downloads = downloads;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = proxies.client(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
        var origin = Origin.request(address, door(request));
        try {
            Acting.<Boolean, ServletException>from(origin, () -> {
                proceed(request, response, chain);
                return true;
            });
        } catch (BrokenOffException broken) {
            throw broken.why();
        }
    }

    private void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException {
        try {
            chain.doFilter(request, downloads.watching(request, response));
            refusals.look(request, response.getStatus());
        } catch (IOException broken) {
            throw new BrokenOffException(broken);
        }
    }

    private static String door(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/api/")) {
            return "page";
        }
        return request.getHeader("Authorization") == null ? "page" : "api";
    }

    /** Carries what a scoped value cannot let through. */
    private static final class BrokenOffException extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final IOException why;

        BrokenOffException(IOException why) {
            super(why);
            this.why = why;
        }

        IOException why() {
            return why;
        }
    }
}
