package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An event that brings a duty about (事由), such as a warning received.
 *
 * @param at when it happened or became known; a limit in hours runs from this moment
 * @param what in a few words, at most a hundred characters
 * @param dueOn the last day to act, where the plan names no limit; null where it does
 */
public record NewOccasion(
        OffsetDateTime at, String what, @Nullable LocalDate dueOn) {}
