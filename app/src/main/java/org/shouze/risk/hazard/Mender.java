package org.shouze.risk.hazard;

import java.util.UUID;

/** Somebody who has a part in a hazard (责任人、复查人、批准人), with the name of that day. */
public record Mender(UUID personId, String name) {}
