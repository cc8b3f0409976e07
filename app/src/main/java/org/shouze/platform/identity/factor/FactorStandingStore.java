package org.shouze.platform.identity.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactorStandingStore {

    private final JdbcClient jdbc;

    FactorStandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FactorStanding> find(UUID account) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM identity.totp t
                               WHERE t.account_id = a.id AND t.confirmed_at IS NOT NULL) AS totp,
                       (SELECT count(*) FROM identity.passkey p WHERE p.account_id = a.id) AS passkeys,
                       (SELECT days FROM identity.factor_grace WHERE valid_to IS NULL) AS days,
                       a.created_at, r.*
                FROM identity.account a
                CROSS JOIN LATERAL (SELECT min(valid_from) FILTER (WHERE kind = 'ANY') AS demands_any,
                                           min(valid_from) FILTER (WHERE kind = 'TOTP') AS demands_totp,
                                           min(valid_from) FILTER (WHERE kind = 'PASSKEY') AS demands_passkey
                                    FROM identity.factor_requirement
                                    WHERE valid_to IS NULL AND role = ANY (a.roles)) r
                WHERE a.id = :id
                """)
                .param("id", account)
                .query(FactorStandingStore::standing)
                .optional();
    }

    private static FactorStanding standing(ResultSet row, int number) throws SQLException {
        return new FactorStanding(row.getBoolean("totp"), row.getInt("passkeys"), demands(row), row.getInt("days"));
    }

    /** Nobody's days run before there is an account. */
    private static Map<FactorKind, Instant> demands(ResultSet row) throws SQLException {
        var created = row.getObject("created_at", OffsetDateTime.class);
        var demands = new EnumMap<FactorKind, Instant>(FactorKind.class);
        for (var kind : FactorKind.values()) {
            var since = row.getObject("demands_" + kind.name().toLowerCase(Locale.ROOT), OffsetDateTime.class);
            if (since != null) {
                demands.put(kind, since.isBefore(created) ? created.toInstant() : since.toInstant());
            }
        }
        return demands;
    }
}
