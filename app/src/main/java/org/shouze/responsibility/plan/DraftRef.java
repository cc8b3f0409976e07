package org.shouze.responsibility.plan;

import java.util.UUID;

/** A draft as somebody saw it (所见版本): what others changed since is not overwritten. */
public record DraftRef(UUID planId, long revision) {}
