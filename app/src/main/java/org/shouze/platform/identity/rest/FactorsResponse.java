package org.shouze.platform.identity.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.factor.FactorKind;
import org.shouze.platform.identity.factor.FactorsView;
import org.shouze.platform.identity.factor.PasskeyView;
import org.shouze.platform.kernel.BusinessTime;

/** The own factors, without anything secret; which kinds the roles demand, and which of those that are there they accept. */
record FactorsResponse(
        @Nullable OffsetDateTime totpSince,
        List<PasskeyResponse> passkeys,
        int recoveryCodesLeft,
        List<FactorKind> demanded,
        List<FactorKind> accepted,
        @Nullable OffsetDateTime requiredBy) {

    /** A passkey. */
    record PasskeyResponse(
            UUID id,
            String name,
            List<String> transports,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime lastUsedAt) {

        static PasskeyResponse of(PasskeyView key) {
            return new PasskeyResponse(
                    key.id(),
                    key.name(),
                    key.transports(),
                    key.createdAt().atZone(BusinessTime.ZONE).toOffsetDateTime(),
                    beijing(key.lastUsedAt()));
        }
    }

    static FactorsResponse of(FactorsView factors) {
        return new FactorsResponse(
                beijing(factors.totpSince()),
                factors.passkeys().stream().map(PasskeyResponse::of).toList(),
                factors.recoveryCodesLeft(),
                factors.demanded().stream().sorted().toList(),
                factors.accepted().stream().sorted().toList(),
                beijing(factors.requiredBy()));
    }

    private static @Nullable OffsetDateTime beijing(@Nullable Instant at) {
        return at == null ? null : at.atZone(BusinessTime.ZONE).toOffsetDateTime();
    }
}
