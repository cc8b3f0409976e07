package org.shouze.platform.identity.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.TokenView;
import org.shouze.platform.kernel.BusinessTime;

/** A token without its secret; one of a service account opens nothing until it is taken. */
record TokenResponse(
        UUID id,
        String name,
        OffsetDateTime createdAt,
        LocalDate expiresOn,
        boolean revoked,
        boolean readOnly,
        List<String> areas,
        boolean taken,
        @Nullable OffsetDateTime lastUsedAt,
        @Nullable String lastAddress) {

    static TokenResponse of(TokenView token) {
        var used = token.lastUsedAt();
        return new TokenResponse(
                token.id(),
                token.name(),
                token.createdAt().atZone(BusinessTime.ZONE).toOffsetDateTime(),
                token.expiresOn(),
                token.revoked(),
                token.scope().readOnly(),
                token.scope().areas().stream().sorted().toList(),
                token.taken(),
                used == null ? null : used.atZone(BusinessTime.ZONE).toOffsetDateTime(),
                token.lastAddress());
    }
}
