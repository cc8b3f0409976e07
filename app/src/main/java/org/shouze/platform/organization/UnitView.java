package org.shouze.platform.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit (单位) as others see it; the bureau at the top has no parent. */
public record UnitView(UUID id, @Nullable UUID parentId, String name, UnitKind kind) {}
