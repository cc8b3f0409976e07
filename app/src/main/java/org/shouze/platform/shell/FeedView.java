package org.shouze.platform.shell;

import java.time.Instant;
import java.util.UUID;

/** A calendar subscription (日历订阅) without its secret. */
public record FeedView(UUID id, String name, Instant createdAt) {}
