package org.shouze.platform.audit.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.audit.ChainView;
import org.shouze.platform.audit.ShorteningView;
import org.shouze.platform.audit.chain.Seal;

/** How the chain stands. */
record ChainResponse(
        long position,
        long waiting,
        int retentionYears,
        String basis,
        @Nullable ShorteningResponse shortening,
        List<KeyResponse> keys) {

    /** A shorter period that was ordered and is not in force yet. */
    record ShorteningResponse(int years, LocalDate orderedOn, LocalDate from, String orderedBy) {}

    /** A public key: X.509 in Base64. */
    record KeyResponse(String id, String publicKey) {}

    /** A signed statement about the chain; docs/audit-log.md says what is signed. */
    record SealResponse(
            String kind, long position, String sha256, String sm3, String at, String key, String signature) {

        static SealResponse of(Seal seal) {
            return new SealResponse(
                    seal.kind(),
                    seal.position(),
                    seal.hash().sha256Hex(),
                    seal.hash().sm3Hex(),
                    seal.at(),
                    seal.key(),
                    seal.signature());
        }
    }

    static ChainResponse of(ChainView chain) {
        return new ChainResponse(
                chain.position(),
                chain.waiting(),
                chain.years(),
                chain.basis(),
                shortening(chain.shortening()),
                chain.keys().stream()
                        .map(key -> new KeyResponse(key.id(), key.publicKey()))
                        .toList());
    }

    private static @Nullable ShorteningResponse shortening(@Nullable ShorteningView order) {
        return order == null
                ? null
                : new ShorteningResponse(order.years(), order.orderedOn(), order.from(), order.orderedBy());
    }
}
