package org.shouze.platform.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.Policies;
import org.shouze.platform.identity.SecurityPolicy;
import org.shouze.platform.identity.door.AccountPrincipal;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/** Writes up who has come in, whichever way; the oldest session of the account ends when there are too many. */
@Component
class SessionBook implements SessionAuthenticationStrategy {

    private static final int LONGEST_DEVICE = 300;

    private final SessionStore store;
    private final Policies policies;
    private final Clock clock;

    SessionBook(SessionStore store, Policies policies, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public void onAuthentication(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        if (who.getPrincipal() instanceof AccountPrincipal known) {
            var session = request.getSession();
            session.setAttribute(
                    Visit.ATTRIBUTE,
                    new Visit(
                            known.accountId(),
                            clock.instant(),
                            device(request.getHeader("User-Agent")),
                            Acting.origin().address()));
            store.makeRoom(known.accountId(), session.getId(), policies.value(SecurityPolicy.SESSION_COUNT) - 1);
        }
    }

    private static String device(@Nullable String agent) {
        var text = agent == null ? "" : agent.replaceAll("\\p{Cntrl}", "");
        return text.substring(0, Math.min(text.length(), LONGEST_DEVICE));
    }
}
