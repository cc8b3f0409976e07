package org.shouze.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.shouze.platform.identity.Tokens.Bearer;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Accepts a bearer token on the API; a wrong one counts as none, and too many of them from one address have to wait. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final Throttle throttle;
    private final Policies policies;

    BearerFilter(Tokens tokens, Throttle throttle, Policies policies) {
        this.tokens = tokens;
        this.throttle = throttle;
        this.policies = policies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(SCHEME)) {
            chain.doFilter(request, response);
            return;
        }
        var token = header.substring(SCHEME.length()).strip();
        var bearer = Acting.as(Actor.platform(), () -> tokens.bearer(token));
        // NB: asked of wrong tokens alone; a right one costs no question.
        if (bearer.isEmpty()
                && !throttle.admits(Throttle.address(Acting.origin().address()))) {
            response.setHeader("Retry-After", String.valueOf(policies.value(SecurityPolicy.ADDRESS_LOCK_MINUTES) * 60));
            TokenRefusal.TOO_MANY.answer(response);
        } else if (bearer.isPresent() && !bearer.get().scope().allows(request.getMethod())) {
            TokenRefusal.READ_ONLY.answer(response);
        } else {
            bearer.ifPresent(BearerFilter::signIn);
            chain.doFilter(request, response);
        }
    }

    private static void signIn(Bearer bearer) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new TokenPrincipal(bearer.account(), bearer.scope()), null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
