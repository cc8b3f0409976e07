package org.shouze.platform.identity.factor;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account has, and what its roles demand.
 *
 * @param requiredSince from when its roles need a factor, for this account; null when none of them does
 */
record FactorStanding(boolean totp, int passkeys, @Nullable Instant requiredSince, int graceDays) {

    /** What a session that has proven no factor has to do. */
    enum Verdict {
        /** The account has no factor and needs none. */
        FREE,
        /** It needs one, and has some days left. */
        REMINDED,
        /** It needs one now. */
        ENROL,
        /** It has one, which is to be proven. */
        PROVE
    }

    boolean hasFactor() {
        return totp || passkeys > 0;
    }

    boolean isRequired() {
        return requiredSince != null;
    }

    /** When the days of grace are over; null when nothing is demanded. */
    @Nullable Instant dueAt() {
        return requiredSince == null ? null : requiredSince.plus(Duration.ofDays(graceDays));
    }

    Verdict verdict(Instant now) {
        if (hasFactor()) {
            return Verdict.PROVE;
        }
        var due = dueAt();
        if (due == null) {
            return Verdict.FREE;
        }
        return now.isBefore(due) ? Verdict.REMINDED : Verdict.ENROL;
    }
}
