package org.shouze.responsibility.obligation.occasion;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Something happened on which the duties of a row have to be kept (事由发生). Each duty of the unit's plan for such an event
 * gets an occurrence with the plan's limit. Unique on its source: an event with a source already known changes nothing.
 */
public interface OccasionRaised {

    UUID unitId();

    /** The record it comes from; {@code EvidenceProduced.occasionId()} and {@link OccasionDropped} name it. */
    UUID sourceId();

    /** The row of the plan's requirements, {@code M01} to {@code M38}. */
    String row();

    /** When it happened or became known; a limit runs from this moment. */
    OffsetDateTime at();

    /** What happened, in at most a hundred Chinese characters, without confidential content. */
    String what();

    /** The last day to act, where the plan names no limit. */
    LocalDate dueOn();
}
