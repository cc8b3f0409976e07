package org.shouze.platform.notify;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A message (通知) to one person: a Chinese line and the page it is about. */
public record MessageView(UUID id, UUID unitId, UUID personId, String title, String href, OffsetDateTime sentAt) {}
