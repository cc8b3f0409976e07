package org.shouze.platform.identity.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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
                       (SELECT greatest(a.created_at, min(r.valid_from)) FROM identity.factor_requirement r
                        WHERE r.valid_to IS NULL AND r.role = ANY (a.roles) HAVING count(*) > 0) AS required_since,
                       (SELECT days FROM identity.factor_grace WHERE valid_to IS NULL) AS days
                FROM identity.account a WHERE a.id = :id
                """)
                .param("id", account)
                .query(FactorStandingStore::standing)
                .optional();
    }

    private static FactorStanding standing(ResultSet row, int number) throws SQLException {
        var since = row.getObject("required_since", OffsetDateTime.class);
        return new FactorStanding(
                row.getBoolean("totp"),
                row.getInt("passkeys"),
                since == null ? null : since.toInstant(),
                row.getInt("days"));
    }
}
