package org.shouze.platform.identity.factor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The own factors (第二因素).
 *
 * @param totpSince since when codes by the clock are in force; null for none
 * @param requiredBy by when the roles demand a factor; null when they demand none
 * @param overdue whether nothing else may be done before one is set up
 */
public record FactorsView(
        @Nullable Instant totpSince,
        List<PasskeyView> passkeys,
        int recoveryCodesLeft,
        @Nullable Instant requiredBy,
        boolean overdue) {

    public boolean any() {
        return totpSince != null || !passkeys.isEmpty();
    }

    /** Whether there is one factor alone, which the roles demand. */
    public boolean lastOfRequired() {
        return requiredBy != null && passkeys.size() + (totpSince == null ? 0 : 1) == 1;
    }
}
