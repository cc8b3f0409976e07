package org.shouze.platform.notify;

import java.util.UUID;

/** Who gets a message (收件人): a person and the unit that person belongs to. */
public record Addressee(UUID unitId, UUID personId) {}
