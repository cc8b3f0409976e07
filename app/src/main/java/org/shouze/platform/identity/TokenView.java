package org.shouze.platform.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token (访问令牌) without its secret.
 *
 * @param lastUsedAt to the minute; null while it was never used
 */
public record TokenView(
        UUID id,
        String name,
        TokenScope scope,
        Instant createdAt,
        LocalDate expiresOn,
        boolean taken,
        boolean revoked,
        @Nullable Instant lastUsedAt,
        @Nullable String lastAddress) {}
