package org.shouze.platform.identity.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.shouze.platform.identity.TokenView;
import org.shouze.platform.kernel.BusinessTime;

/** A token without its secret. */
record TokenResponse(UUID id, String name, OffsetDateTime createdAt, LocalDate expiresOn, boolean revoked) {

    static TokenResponse of(TokenView token) {
        return new TokenResponse(
                token.id(),
                token.name(),
                token.createdAt().atZone(BusinessTime.ZONE).toOffsetDateTime(),
                token.expiresOn(),
                token.revoked());
    }
}
