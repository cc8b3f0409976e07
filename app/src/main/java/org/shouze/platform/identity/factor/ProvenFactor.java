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
 * same session must not inherit what the first has proven. The kind is named: a role may come to demand the other.
 *
 * @param kind {@link FactorKind#ANY} for a recovery code, which stands in for whatever is demanded
 */
record ProvenFactor(UUID account, Instant at, FactorKind kind) implements Serializable {

    private static final String ATTRIBUTE = "shouze.factor.proven";

    static void note(HttpSession session, UUID account, Instant now, FactorKind kind) {
        Reminder.clear(session);
        session.setAttribute(ATTRIBUTE, new ProvenFactor(account, now, kind));
    }

    /** What the session has proven for the account, where the account's roles still take it. */
    static Optional<ProvenFactor> in(@Nullable HttpSession session, UUID account, FactorStanding standing) {
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof ProvenFactor proven
                        && proven.account.equals(account)
                        && (proven.kind == FactorKind.ANY || standing.accepts(proven.kind))
                ? Optional.of(proven)
                : Optional.empty();
    }
}
