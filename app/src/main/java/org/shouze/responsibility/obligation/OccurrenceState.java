package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where an occurrence stands on a day (期次状态). Computed whenever it is asked for, never stored. */
public enum OccurrenceState {
    UPCOMING("未到期", "upcoming"),
    OPEN("进行中", "open"),
    AWAITING_PROOF("待佐证", "proof"),
    DONE("已完成", "done"),
    OVERDUE("已逾期", "overdue"),
    EXEMPT("已豁免", "exempt");

    /** The rule of {@link #of}, for obligation.occurrence under the name c, with :today and :soon. */
    static final String SQL = """
            CASE WHEN c.exempted_at IS NOT NULL THEN 'EXEMPT'
                 WHEN c.proofs >= c.at_least THEN 'DONE'
                 WHEN c.due_on < :today THEN 'OVERDUE'
                 WHEN c.period_first > :today THEN 'UPCOMING'
                 WHEN c.proofs > 0 OR c.due_on <= :soon THEN 'AWAITING_PROOF'
                 ELSE 'OPEN' END""";

    private final String label;
    private final String tone;

    OccurrenceState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    /** What the state depends on. */
    record Facts(boolean exempt, int proofs, int atLeast, LocalDate periodFirst, LocalDate dueOn) {}

    /**
     * The state of an occurrence.
     *
     * @param asOf the day it is asked for, and the last day that is ten working days ahead
     */
    static OccurrenceState of(Facts facts, AsOf asOf) {
        if (facts.exempt()) {
            return EXEMPT;
        }
        if (facts.proofs() >= facts.atLeast()) {
            return DONE;
        }
        if (facts.dueOn().isBefore(asOf.today())) {
            return OVERDUE;
        }
        if (facts.periodFirst().isAfter(asOf.today())) {
            return UPCOMING;
        }
        return facts.proofs() > 0 || !facts.dueOn().isAfter(asOf.soon()) ? AWAITING_PROOF : OPEN;
    }

    /** Reads the name that a filter carries; null for a word that is no state. */
    public static @Nullable OccurrenceState ofName(@Nullable String name) {
        for (var state : values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        return null;
    }

    /** The word shown to people. */
    public String label() {
        return label;
    }

    /** The colour's name in the style sheet. */
    public String tone() {
        return tone;
    }

    /** Whether something is still to be done about it. */
    public boolean isPending() {
        return this != DONE && this != EXEMPT;
    }
}
