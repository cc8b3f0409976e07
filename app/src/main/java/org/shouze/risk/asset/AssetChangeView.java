package org.shouze.risk.asset;

import java.time.OffsetDateTime;

/**
 * What became of a field (变更记录).
 *
 * @param field its label, or what happened to the asset as a whole
 * @param before what it said; empty where nothing
 * @param after what it says now; empty where nothing
 * @param reason why; empty where nobody said
 */
public record AssetChangeView(
        String field, String before, String after, String reason, OffsetDateTime changedAt, String changedBy) {}
