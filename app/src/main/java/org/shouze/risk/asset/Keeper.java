package org.shouze.risk.asset;

import java.util.UUID;

/** Somebody who answers for an asset or runs it (责任人), with the name of that day. */
public record Keeper(UUID personId, String name) {}
