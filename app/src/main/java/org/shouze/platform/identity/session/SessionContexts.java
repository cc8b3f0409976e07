package org.shouze.platform.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.door.AccountPrincipal;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Of all that signing in has brought about, a session keeps whose account it is and nothing that a new version could not read. */
final class SessionContexts implements SecurityContextRepository {

    private static final String PRINCIPAL = "shouze.principal";

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var who = context.getAuthentication();
        if (who != null && who.getPrincipal() instanceof AccountPrincipal known && known instanceof Serializable) {
            request.getSession().setAttribute(PRINCIPAL, known);
            return;
        }
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(PRINCIPAL);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return read(request).getAuthentication() != null;
    }

    private static SecurityContext read(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        var session = request.getSession(false);
        if (session != null && session.getAttribute(PRINCIPAL) instanceof AccountPrincipal known) {
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(known, null, List.of()));
        }
        return context;
    }

    /** Read when somebody asks, and once. */
    private static final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = read(request);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
