package org.shouze.risk.asset;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which filings of a unit (报备查询), the latest first.
 *
 * @param state null for all
 * @param year in which they arose; null for all
 * @param after the last one of the stretch before; null for the first
 */
public record FilingQuery(
        UUID unitId,
        @Nullable FilingState state,
        @Nullable Integer year,
        int limit,
        @Nullable UUID after) {}
