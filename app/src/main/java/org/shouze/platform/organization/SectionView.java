package org.shouze.platform.organization;

import java.util.UUID;

/** A section (科室) of a unit. */
public record SectionView(UUID id, UUID unitId, String name) {}
