package org.shouze.platform.identity.factor;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Wrong codes in a row: each five shut the second step, longer each time, up to a day. */
record Attempts(int failed, @Nullable Instant lockedUntil) {

    static final int BEFORE_LOCK = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(15);
    private static final Duration LONGEST_LOCK = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 7;

    static Attempts none() {
        return new Attempts(0, null);
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    /** How many may still fail before the lock. */
    int left() {
        return BEFORE_LOCK - failed % BEFORE_LOCK;
    }

    Attempts failedAgain(Instant now) {
        var more = failed + 1;
        return new Attempts(more, more % BEFORE_LOCK == 0 ? now.plus(lock(more / BEFORE_LOCK)) : null);
    }

    private static Duration lock(int time) {
        var doubled = FIRST_LOCK.multipliedBy(1L << Math.min(time - 1, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : doubled;
    }
}
