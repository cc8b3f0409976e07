package org.shouze.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.identity.door.SignedIn;
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
        var account = Acting.as(Actor.platform(), () -> tokens.accountOf(token));
        // NB: asked of wrong tokens alone; a right one costs no question.
        if (account.isEmpty() && !throttle.admits(Throttle.address(request.getRemoteAddr()))) {
            TooManyTries.answer(response, policies.value(SecurityPolicy.ADDRESS_LOCK_MINUTES));
            return;
        }
        account.ifPresent(BearerFilter::signIn);
        chain.doFilter(request, response);
    }

    private static void signIn(UUID account) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account), null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
