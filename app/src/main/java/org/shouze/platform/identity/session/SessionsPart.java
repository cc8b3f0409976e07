package org.shouze.platform.identity.session;

import org.shouze.platform.identity.door.SecurityPart;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** Sessions get a new id when somebody signs in, and are written up. The first of the parts: the ways in build on it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SessionsPart implements SecurityPart {

    private final SessionBook book;

    SessionsPart(SessionBook book) {
        this.book = book;
    }

    @Override
    public void apply(HttpSecurity http) {
        http.securityContext(context -> context.securityContextRepository(new SessionContexts()))
                .sessionManagement(session -> session.addSessionAuthenticationStrategy(book));
    }
}
