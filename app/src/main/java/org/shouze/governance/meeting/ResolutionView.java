package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.util.UUID;

/** What a meeting decided (议定事项), who sees to it and by which day. */
public record ResolutionView(UUID id, String text, UUID ownerId, String ownerName, LocalDate dueOn) {}
