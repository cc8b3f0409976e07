package org.shouze.risk.asset;

import java.util.UUID;
import org.shouze.responsibility.obligation.occasion.OccasionDropped;

/** A change needs no filing after all (无需报备). */
public record FilingDismissed(UUID unitId, UUID sourceId, String reason) implements OccasionDropped {}
