package org.shouze.platform.identity.federation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.shouze.platform.kernel.security.Role;

/**
 * That somebody of elsewhere has an account here (外部身份关联).
 *
 * @param granted the roles that groups gave
 * @param gone whether the last look found nobody there, or somebody closed
 */
public record Link(
        UUID id,
        UUID connectionId,
        UUID accountId,
        String subject,
        String login,
        Set<Role> granted,
        boolean gone,
        Instant seenAt) {}
