package org.shouze.platform.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A policy with the figure in force (策略取值).
 *
 * @param changedBy who set it; null while it is the initial one
 */
public record PolicyView(
        SecurityPolicy policy,
        int value,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {}
