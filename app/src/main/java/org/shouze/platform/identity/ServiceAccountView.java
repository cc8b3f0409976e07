package org.shouze.platform.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.security.Role;

/**
 * An account of a program (服务账号).
 *
 * @param personId who answers for it
 * @param lastUsedAt when any of its tokens came in last, to the minute, and from where
 */
public record ServiceAccountView(
        UUID id,
        UUID unitId,
        String login,
        String name,
        String purpose,
        UUID personId,
        Set<Role> roles,
        boolean active,
        @Nullable Instant lastUsedAt,
        @Nullable String lastAddress) {}
