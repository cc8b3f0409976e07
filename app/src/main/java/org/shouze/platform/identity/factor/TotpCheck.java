package org.shouze.platform.identity.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/** What a code is worth at a moment: right within a step to either side, and each one once. */
final class TotpCheck {

    private static final int TOLERATED_STEPS = 1;
    private static final int REMEMBERED_STEPS = 20;
    private static final int STEPS_A_MINUTE = 2;

    private TotpCheck() {}

    /** The answer. */
    sealed interface Result {}

    /** It is right; the step may never be used again. */
    record Right(long step) implements Result {}

    /** It was right, and has been used. */
    record Used() implements Result {}

    /** It was right some minutes ago: copied too late, or the telephone's clock is slow. */
    record Late(int minutes) implements Result {}

    /** It will be right in some minutes: the telephone's clock is fast. Told at enrolment alone. */
    record Early(int minutes) implements Result {}

    /** It is no code of this secret. */
    record Wrong() implements Result {}

    /**
     * Checks a code.
     *
     * @param usedStep the last step whose code was taken
     */
    static Result of(TotpKey key, String code, long usedStep, Instant now) {
        var step = TotpKey.stepAt(now);
        for (long near = step - TOLERATED_STEPS; near <= step + TOLERATED_STEPS; near++) {
            if (matches(key, near, code)) {
                return near > usedStep ? new Right(near) : new Used();
            }
        }
        for (long past = step - TOLERATED_STEPS - 1; past >= step - REMEMBERED_STEPS; past--) {
            if (matches(key, past, code)) {
                return past > usedStep ? new Late(minutes(step - past)) : new Used();
            }
        }
        return new Wrong();
    }

    /** Looks ahead as well. NB: at sign-in that would tell a guesser which code to try again in some minutes. */
    static Result atEnrolment(TotpKey key, String code, Instant now) {
        var result = of(key, code, 0, now);
        var step = TotpKey.stepAt(now);
        for (long next = step + TOLERATED_STEPS + 1;
                result instanceof Wrong && next <= step + REMEMBERED_STEPS;
                next++) {
            if (matches(key, next, code)) {
                result = new Early(minutes(next - step));
            }
        }
        return result;
    }

    private static int minutes(long steps) {
        return Math.toIntExact(Math.ceilDiv(steps, STEPS_A_MINUTE));
    }

    private static boolean matches(TotpKey key, long step, String code) {
        return MessageDigest.isEqual(
                key.code(step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
    }
}
