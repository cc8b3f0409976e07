package org.shouze.risk.hazard.signal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something was found that has to be mended (发现隐患). Unique on its key: the same thing found again while it is open changes
 * nothing, found after it was closed it opens again as a recurrence.
 */
public interface HazardReported {

    UUID unitId();

    HazardSource source();

    /** The finding, such as an item of an inspection. */
    UUID sourceId();

    /** What is the same whenever it is found: the thing, the weakness and the place, never its wording or severity; 1 to 300 characters. */
    String key();

    /** In at most a hundred Chinese characters. */
    String title();

    /** What was seen; at most 2,000 characters. */
    String description();

    Severity severity();

    /** The asset; null where it is about none. */
    @Nullable UUID subjectId();

    /** By when a superior wants it mended; null where the unit's own rule decides. */
    @Nullable LocalDate dueOn();

    /** The page of the finding. */
    String href();
}
