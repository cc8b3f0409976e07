package org.shouze.platform.identity.factor;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The own factors (第二因素).
 *
 * @param totpSince since when codes by the clock are in force; null for none
 * @param demanded which kinds the roles demand; empty when they demand none
 * @param accepted by which of the factors that are there one may prove who one is
 * @param requiredBy by when the roles demand a factor; null when they demand none
 * @param overdue whether nothing else may be done before one is set up
 */
public record FactorsView(
        @Nullable Instant totpSince,
        List<PasskeyView> passkeys,
        int recoveryCodesLeft,
        Set<FactorKind> demanded,
        Set<FactorKind> accepted,
        @Nullable Instant requiredBy,
        boolean overdue) {

    public boolean any() {
        return totpSince != null || !passkeys.isEmpty();
    }

    /** Whether a code by the clock is there and proves who one is. */
    public boolean offersTotp() {
        return accepted.contains(FactorKind.TOTP);
    }

    /** Whether a passkey is there and proves who one is. */
    public boolean offersPasskey() {
        return accepted.contains(FactorKind.PASSKEY);
    }

    /** What is there and will not do, in words; empty where all of it does. */
    public String refusal() {
        return Stream.of(FactorKind.TOTP, FactorKind.PASSKEY)
                .filter(kind -> kind.isAmong(totpSince != null, passkeys.size()) && !accepted.contains(kind))
                .map(FactorKind::refusal)
                .collect(Collectors.joining());
    }

    /** What the roles demand, in words. */
    public String demand() {
        return FactorStanding.wanted(demanded);
    }

    /** Whether the roles could no longer be satisfied without codes by the clock. */
    boolean needsTotp() {
        return demanded.contains(FactorKind.TOTP) || (!demanded.isEmpty() && passkeys.isEmpty());
    }

    /** Whether the roles could no longer be satisfied with one passkey less. */
    boolean needsPasskey() {
        return passkeys.size() == 1
                && (demanded.contains(FactorKind.PASSKEY) || (!demanded.isEmpty() && totpSince == null));
    }
}
