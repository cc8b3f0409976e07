package org.shouze.platform.organization;

import java.time.LocalDate;
import java.util.UUID;

/** A person has left the unit (人员离任); told within the same transaction. The day is the last one in the unit. */
public record PersonLeft(UUID unitId, UUID personId, LocalDate leftOn) {}
