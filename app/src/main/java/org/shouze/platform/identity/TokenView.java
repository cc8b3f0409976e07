package org.shouze.platform.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A token (访问令牌) without its secret. */
public record TokenView(UUID id, String name, Instant createdAt, LocalDate expiresOn, boolean revoked) {}
