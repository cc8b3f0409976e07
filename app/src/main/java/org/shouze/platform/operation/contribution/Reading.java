package org.shouze.platform.operation.contribution;

/**
 * One thing measured (运行读数). No content of the business, no name of a person.
 *
 * @param code stable, in small letters with its unit at the end, such as {@code disk_free_bytes}: the metric's name
 * @param shown the value as the administrator reads it
 * @param advice what to do, in a sentence; empty while all is well
 * @param vital whether the platform can not serve while this has failed: then it reports itself as not ready
 */
public record Reading(
        Area area, String code, String label, long value, String shown, Verdict verdict, String advice, boolean vital) {

    private static final String CODE = "[a-z][a-z0-9_]*";

    public Reading {
        if (!code.matches(CODE)) {
            throw new IllegalArgumentException(code);
        }
    }

    public static Reading of(Area area, String code, String label, long value, String shown) {
        return new Reading(area, code, label, value, shown, Verdict.FINE, "", false);
    }

    /** The same, with a warning where it holds. */
    public Reading warnWhen(boolean condition, String advised) {
        return condition && verdict == Verdict.FINE ? judged(Verdict.WARNING, advised) : this;
    }

    /** The same, as failed where it holds. */
    public Reading failWhen(boolean condition, String advised) {
        return condition ? judged(Verdict.FAILED, advised) : this;
    }

    /** The same; while it has failed the platform is not ready. */
    public Reading asVital() {
        return new Reading(area, code, label, value, shown, verdict, advice, true);
    }

    public boolean stops() {
        return vital && verdict == Verdict.FAILED;
    }

    private Reading judged(Verdict judgement, String advised) {
        return new Reading(area, code, label, value, shown, judgement, advised, vital);
    }
}
