package org.shouze.platform.identity.federation.rest;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.identity.federation.ConnectionKind;
import org.shouze.platform.identity.federation.ConnectionView;
import org.shouze.platform.identity.federation.LdapSettings;
import org.shouze.platform.identity.federation.OidcSettings;
import org.shouze.platform.kernel.BusinessTime;

/** A connection without its secret. */
record ConnectionResponse(
        UUID id,
        ConnectionKind kind,
        String name,
        boolean enabled,
        boolean approved,
        boolean hasSecret,
        int version,
        @Nullable LdapSettings ldap,
        @Nullable OidcSettings oidc,
        @Nullable OffsetDateTime syncedAt,
        String syncNote) {

    static ConnectionResponse of(ConnectionView connection) {
        var synced = connection.syncedAt();
        return new ConnectionResponse(
                connection.id(),
                connection.kind(),
                connection.name(),
                connection.enabled(),
                connection.approved(),
                connection.hasSecret(),
                connection.version(),
                connection.settings() instanceof LdapSettings ldap ? ldap : null,
                connection.settings() instanceof OidcSettings oidc ? oidc : null,
                synced == null ? null : synced.atZone(BusinessTime.ZONE).toOffsetDateTime(),
                connection.syncNote());
    }
}
