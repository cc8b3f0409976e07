package org.shouze.platform.identity.factor;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A challenge that waits in the session for its answer: for five minutes, and for one answer. */
record PasskeyChallenge(Serializable options, Instant at) implements Serializable {

    private static final String ATTRIBUTE = "shouze.factor.challenge.";
    private static final Duration WAITS = Duration.ofMinutes(5);

    static void put(HttpSession session, Serializable options, Instant now) {
        session.setAttribute(ATTRIBUTE + options.getClass().getSimpleName(), new PasskeyChallenge(options, now));
    }

    /** Takes it away at once: whatever becomes of the answer, there is no second one. */
    static <T extends Serializable> Optional<T> take(@Nullable HttpSession session, Class<T> kind, Instant now) {
        var name = ATTRIBUTE + kind.getSimpleName();
        if (session == null || !(session.getAttribute(name) instanceof PasskeyChallenge waiting)) {
            return Optional.empty();
        }
        session.removeAttribute(name);
        return waiting.at.plus(WAITS).isAfter(now) ? Optional.of(kind.cast(waiting.options)) : Optional.empty();
    }
}
