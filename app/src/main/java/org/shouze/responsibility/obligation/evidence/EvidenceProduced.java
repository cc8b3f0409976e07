package org.shouze.responsibility.obligation.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that proves something has been done (佐证产生). Published by the module that keeps the record; one event for each
 * row and person it speaks for. An event with a source, row and person already known changes nothing.
 */
public interface EvidenceProduced {

    UUID unitId();

    /** The kind of record, for example {@code meeting}. */
    String sourceType();

    /** The record. */
    UUID sourceId();

    /** The row of the plan's requirements that it proves, {@code M01} to {@code M38}. */
    String row();

    /** Whose obligation it proves; null when it is the unit's, whoever did it. */
    @Nullable UUID personId();

    /**
     * The only occasion that it proves, as {@code OccasionRaised} named it; null when it is about none. What comes with the
     * calendar it proves all the same.
     */
    default @Nullable UUID occasionId() {
        return null;
    }

    /** The day it happened, which decides the period it counts for; not the day it was recorded. */
    LocalDate effectiveOn();

    /** A Chinese line for the evidence ledger, without confidential content. */
    String title();

    /** The page of the record. */
    String href();
}
