package org.shouze.platform.identity.session;

import java.time.Instant;
import java.util.UUID;

/**
 * Where somebody is signed in (登录会话).
 *
 * @param id names it, and opens nothing
 * @param device as the browser calls itself
 * @param lastUsedAt to the minute
 * @param current whether it is the one that asks
 */
public record SessionView(
        UUID id, String device, String address, Instant signedInAt, Instant lastUsedAt, boolean current) {}
