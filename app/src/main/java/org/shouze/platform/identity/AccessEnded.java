package org.shouze.platform.identity;

import java.util.UUID;

/**
 * An account may no longer do what it could (访问终止): it was closed, its owner left, or its roles or password were changed by
 * somebody else. Its sessions end.
 *
 * @param forGood whether tokens and calendar subscriptions end as well: not for a mere new password or another role besides
 */
public record AccessEnded(UUID accountId, boolean forGood) {}
