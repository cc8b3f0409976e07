package org.shouze.responsibility.obligation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an obligation's history (变更记录).
 *
 * @param occurrenceId the period concerned; null where the obligation itself changed
 * @param what the field or act, in Chinese
 * @param approver empty where none was needed
 */
public record ChangeView(
        UUID id,
        UUID obligationId,
        @Nullable UUID occurrenceId,
        String what,
        String before,
        String after,
        String reason,
        String approver,
        String changedBy,
        OffsetDateTime changedAt) {}
