package org.shouze.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenStore {

    private static final String SELECT = """
            SELECT id, account_id, name, read_only, areas, created_at, expires_on, revoked_at, last_used_at
            FROM identity.token LEFT JOIN identity.token_use ON token_id = id
            """;

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose token it is, and the token itself. */
    record Issued(UUID account, TokenView token) {}

    void insert(TokenView token, UUID account, UUID unit, byte[] hash) {
        jdbc.sql("""
                INSERT INTO identity.token (id, unit_id, account_id, name, token_hash, read_only, areas, created_at, expires_on)
                VALUES (:id, :unit, :account, :name, :hash, :readOnly, :areas, :at, :expires)
                """)
                .param("id", token.id())
                .param("unit", unit)
                .param("account", account)
                .param("name", token.name())
                .param("hash", hash)
                .param("readOnly", token.scope().readOnly())
                .param("areas", token.scope().sortedAreas().toArray(String[]::new))
                .param("at", AccountStore.at(token.createdAt()))
                .param("expires", token.expiresOn())
                .update();
    }

    List<TokenView> of(UUID account) {
        return jdbc.sql(SELECT + "WHERE account_id = :account ORDER BY id DESC")
                .param("account", account)
                .query(TokenStore::token)
                .list();
    }

    boolean revoke(UUID id, UUID account, Instant now) {
        return jdbc.sql("""
                UPDATE identity.token SET revoked_at = :now
                WHERE id = :id AND account_id = :account AND revoked_at IS NULL
                """)
                        .param("id", id)
                        .param("account", account)
                        .param("now", AccountStore.at(now))
                        .update()
                == 1;
    }

    void revokeAllOf(UUID account, Instant now) {
        jdbc.sql("UPDATE identity.token SET revoked_at = :now WHERE account_id = :account AND revoked_at IS NULL")
                .param("account", account)
                .param("now", AccountStore.at(now))
                .update();
    }

    Optional<Issued> valid(byte[] hash, LocalDate today) {
        return jdbc.sql(SELECT + "WHERE token_hash = :hash AND revoked_at IS NULL AND expires_on >= :today")
                .param("hash", hash)
                .param("today", today)
                .query((row, number) -> new Issued(row.getObject("account_id", UUID.class), token(row, number)))
                .optional();
    }

    void used(UUID id, Instant now) {
        jdbc.sql("""
                INSERT INTO identity.token_use (token_id, unit_id, last_used_at)
                SELECT id, unit_id, :now FROM identity.token WHERE id = :id
                ON CONFLICT (token_id) DO UPDATE SET last_used_at = excluded.last_used_at
                """).param("id", id).param("now", AccountStore.at(now)).update();
    }

    private static TokenView token(ResultSet row, int number) throws SQLException {
        return new TokenView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new TokenScope(row.getBoolean("read_only"), Set.of((String[])
                        row.getArray("areas").getArray())),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("revoked_at") != null,
                used(row));
    }

    private static @Nullable Instant used(ResultSet row) throws SQLException {
        var moment = row.getObject("last_used_at", OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
