package org.shouze.platform.identity.federation.oidc;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.OpenDoor;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** That the owner of an account wants the next sign-in at a provider to be linked to it (关联外部身份): once, and within minutes. */
@Component
@OpenDoor(because = "begins a sign-in, which proves itself at the provider")
public class Linking {

    /** Set on the request in which an identity was linked. */
    static final String DONE = Linking.class.getName() + ".done";

    private static final String ATTRIBUTE = Linking.class.getName();
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private final Clock clock;

    private record Wish(UUID account, UUID connection, Instant until) implements Serializable {}

    Linking(Clock clock) {
        this.clock = clock;
    }

    /** Notes the wish of the one who acts, in the own session. */
    public void begin(UUID connection) {
        var account = Acting.current().accountId();
        var request = RequestContextHolder.getRequestAttributes();
        if (account == null || request == null) {
            throw Refusal.forbidden();
        }
        var wish = new Wish(account, connection, clock.instant().plus(WITHIN));
        request.setAttribute(ATTRIBUTE, wish, RequestAttributes.SCOPE_SESSION);
    }

    /** The account to link, where that was wished for with this provider; the wish is spent. */
    Optional<UUID> take(UUID connection) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null
                || !(request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_SESSION) instanceof Wish wish)) {
            return Optional.empty();
        }
        request.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_SESSION);
        if (!wish.connection().equals(connection) || wish.until().isBefore(clock.instant())) {
            return Optional.empty();
        }
        request.setAttribute(DONE, true, RequestAttributes.SCOPE_REQUEST);
        return Optional.of(wish.account());
    }
}
