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
            SELECT id, account_id, name, read_only, areas, created_at, expires_on, revoked_at,
                   last_used_at, last_address, token_hash IS NOT NULL AS taken
            FROM identity.token LEFT JOIN identity.token_use ON token_id = id
            """;

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose token it is, and the token itself. */
    record Issued(UUID account, TokenView token) {}

    void insert(TokenView token, UUID account, UUID unit, byte @Nullable [] hash) {
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

    /** What waits for a person who answers for service accounts. */
    List<AwaitedToken> awaitedBy(UUID person, LocalDate today) {
        return jdbc.sql("""
                SELECT token.id, name, read_only, areas, token.created_at, expires_on, revoked_at, display_name,
                       NULL AS last_used_at, NULL AS last_address, false AS taken
                FROM identity.token
                JOIN identity.service_account AS service ON service.id = account_id
                JOIN identity.account ON account.id = service.id
                WHERE service.person_id = :person AND active AND token_hash IS NULL AND revoked_at IS NULL
                  AND expires_on >= :today
                ORDER BY token.id DESC
                """)
                .param("person", person)
                .param("today", today)
                .query((row, number) -> new AwaitedToken(row.getString("display_name"), token(row, number)))
                .list();
    }

    /** Whether nobody had taken it. */
    boolean take(UUID id, byte[] hash) {
        return jdbc.sql("""
                UPDATE identity.token SET token_hash = :hash
                WHERE id = :id AND token_hash IS NULL AND revoked_at IS NULL
                """).param("id", id).param("hash", hash).update() == 1;
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

    void used(UUID id, Instant now, String address) {
        jdbc.sql("""
                INSERT INTO identity.token_use (token_id, unit_id, last_used_at, last_address)
                SELECT id, unit_id, :now, :address FROM identity.token WHERE id = :id
                ON CONFLICT (token_id) DO UPDATE
                SET last_used_at = excluded.last_used_at, last_address = excluded.last_address
                """)
                .param("id", id)
                .param("now", AccountStore.at(now))
                .param("address", address)
                .update();
    }

    private static TokenView token(ResultSet row, int number) throws SQLException {
        return new TokenView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new TokenScope(row.getBoolean("read_only"), Set.of((String[])
                        row.getArray("areas").getArray())),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_on", LocalDate.class),
                row.getBoolean("taken"),
                row.getObject("revoked_at") != null,
                used(row),
                row.getString("last_address"));
    }

    private static @Nullable Instant used(ResultSet row) throws SQLException {
        var moment = row.getObject("last_used_at", OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
