package org.shouze.platform.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The second factors of an account were taken away by the security administrator (第二因素已重置); its owner should hear of it. */
public record FactorsCleared(
        UUID accountId, UUID unitId, @Nullable UUID personId) {}
