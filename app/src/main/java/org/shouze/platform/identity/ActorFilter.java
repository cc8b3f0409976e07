package org.shouze.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.shouze.platform.identity.Actors.Admitted;
import org.shouze.platform.identity.door.AccountPrincipal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.shouze.platform.kernel.security.Presence;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the one who acts for the length of a request, fresh from the database: an account closed now is out now. */
class ActorFilter extends OncePerRequestFilter {

    private final Actors actors;
    private final Gates gates;

    ActorFilter(Actors actors, Gates gates) {
        this.actors = actors;
        this.gates = gates;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(Presence.AT_A_DOOR, true);
        var admitted = current();
        if (admitted.isEmpty() && principal().isPresent()) {
            forget(request);
        }
        var detour = admitted.flatMap(who -> gates.outstanding(who.account(), request));
        if (detour.isPresent() && !gates.isOpen(detour.get(), request)) {
            gates.refuse(detour.get(), request, response);
            return;
        }
        var actor = admitted.map(Admitted::actor).orElse(Actor.nobody());
        through(detour.isPresent() ? actor.only(IdentityGrants.OWN) : actor, request, response, chain);
    }

    private static void forget(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static void through(
            Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Acting.<ServletException>through(actor, () -> {
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

    private Optional<Admitted> current() {
        return principal().flatMap(known -> Acting.as(Actor.platform(), () -> admitted(known)));
    }

    private Optional<Admitted> admitted(AccountPrincipal known) {
        return known instanceof TokenPrincipal token
                ? actors.admittedByToken(token.accountId())
                        .map(who -> new Admitted(who.account(), who.actor().within(token.scope()::covers)))
                : actors.admitted(known.accountId());
    }

    private static Optional<AccountPrincipal> principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal known
                ? Optional.of(known)
                : Optional.empty();
    }
}
