package org.shouze.platform.kernel;

import java.util.Arrays;
import java.util.Optional;

/** How often a duty is to be done (频次), as a plan's wording says it. */
public enum Cadence {
    ONCE("once", "一次", Period.Kind.YEAR),
    YEARLY("yearly", "每年", Period.Kind.YEAR),
    HALF_YEARLY("half-yearly", "每半年", Period.Kind.HALF),
    QUARTERLY("quarterly", "每季度", Period.Kind.QUARTER),
    MONTHLY("monthly", "每月", Period.Kind.MONTH),
    WEEKLY("weekly", "每周", Period.Kind.WEEK),
    DAILY("daily", "每日", Period.Kind.DAY),
    CONTINUOUS("continuous", "持续（按季佐证）", Period.Kind.QUARTER),
    ON_EVENT("on-event", "事发时", Period.Kind.DAY);

    private final String code;
    private final String label;
    private final Period.Kind periodKind;

    Cadence(String code, String label, Period.Kind periodKind) {
        this.code = code;
        this.label = label;
        this.periodKind = periodKind;
    }

    /** The word used in JSON and in the database. */
    public String code() {
        return code;
    }

    /** The word shown to people (频次名称). */
    public String label() {
        return label;
    }

    /**
     * The kind of period in which it is kept. Three cadences have no rhythm of their own: a single task is kept in the year
     * in which it falls, a continuous duty is proven once a quarter, and a duty on an event is kept on the day of the event.
     */
    public Period.Kind periodKind() {
        return periodKind;
    }

    /** Finds the cadence of a code, empty where the word is unknown. */
    public static Optional<Cadence> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
