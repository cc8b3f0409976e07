package org.shouze.responsibility.obligation.occasion;

import java.util.UUID;

/** Nothing has to be done about an occasion after all (事由撤销): its occurrences that are not proven are exempt. */
public interface OccasionDropped {

    UUID unitId();

    /** Of the {@link OccasionRaised}. */
    UUID sourceId();

    /** Why, in Chinese, and who decided it. */
    String reason();
}
