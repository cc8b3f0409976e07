package org.shouze.platform.identity.factor;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.page.Reminder;

/**
 * A session's note that this account has proven a second factor. The account is named: whoever signs in to another one in the
 * same session must not inherit what the first has proven.
 */
record ProvenFactor(UUID account, Instant at) implements Serializable {

    private static final String ATTRIBUTE = "shouze.factor.proven";

    static void note(HttpSession session, UUID account, Instant now) {
        Reminder.clear(session);
        session.setAttribute(ATTRIBUTE, new ProvenFactor(account, now));
    }

    static Optional<ProvenFactor> in(@Nullable HttpSession session, UUID account) {
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof ProvenFactor proven
                        && proven.account.equals(account)
                ? Optional.of(proven)
                : Optional.empty();
    }
}
