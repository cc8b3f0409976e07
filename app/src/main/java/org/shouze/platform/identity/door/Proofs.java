package org.shouze.platform.identity.door;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was proven in a session (会话凭据), and when; kept in the session itself. */
public final class Proofs {

    private static final String PREFIX = "shouze.proof.";

    private Proofs() {}

    /** Somebody signs in: what was proven before in this session may have been proven by another. */
    public static void begin(HttpSession session, Proof proof, Instant at) {
        for (var earlier : Proof.values()) {
            session.removeAttribute(PREFIX + earlier.name());
        }
        note(session, proof, at);
    }

    public static void note(HttpSession session, Proof proof, Instant now) {
        session.setAttribute(PREFIX + proof.name(), now);
    }

    public static Optional<Instant> at(@Nullable HttpSession session, Proof proof) {
        return session != null && session.getAttribute(PREFIX + proof.name()) instanceof Instant moment
                ? Optional.of(moment)
                : Optional.empty();
    }

    /** When anything was proven last. */
    public static Optional<Instant> latest(@Nullable HttpSession session) {
        return Arrays.stream(Proof.values())
                .flatMap(proof -> at(session, proof).stream())
                .max(Instant::compareTo);
    }
}
