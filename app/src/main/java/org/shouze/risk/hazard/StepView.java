package org.shouze.risk.hazard;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a hazard (处置记录).
 *
 * @param what in a word, such as 指派
 * @param fileId a proof; null where none was handed in
 */
public record StepView(String what, String note, @Nullable UUID fileId, OffsetDateTime takenAt, String takenBy) {}
