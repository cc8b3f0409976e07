package org.shouze.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the one who acts for the length of a request, fresh from the database: an account closed now is out now. */
class ActorFilter extends OncePerRequestFilter {

    private final Actors actors;

    ActorFilter(Actors actors) {
        this.actors = actors;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = current();
        if (actor.isEmpty() && signedInAccount().isPresent()) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        try {
            Acting.<ServletException>through(actor.orElse(Actor.nobody()), () -> {
                proceed(chain, request, response);
                return true;
            });
        } catch (UncheckedIOException carried) {
            throw carried.getCause();
        }
    }

    private static void proceed(FilterChain chain, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<Actor> current() {
        return signedInAccount().flatMap(account -> Acting.as(Actor.platform(), () -> actors.of(account)));
    }

    private static Optional<UUID> signedInAccount() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.accountId())
                : Optional.empty();
    }
}
