package org.shouze.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenStore {

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TokenView token, UUID account, UUID unit, byte[] hash) {
        jdbc.sql("""
                INSERT INTO identity.token (id, unit_id, account_id, name, token_hash, created_at, expires_on)
                VALUES (:id, :unit, :account, :name, :hash, :at, :expires)
                """)
                .param("id", token.id())
                .param("unit", unit)
                .param("account", account)
                .param("name", token.name())
                .param("hash", hash)
                .param("at", AccountStore.at(token.createdAt()))
                .param("expires", token.expiresOn())
                .update();
    }

    List<TokenView> of(UUID account) {
        return jdbc.sql("""
                SELECT id, name, created_at, expires_on, revoked_at FROM identity.token
                WHERE account_id = :account ORDER BY id DESC
                """).param("account", account).query(TokenStore::token).list();
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

    Optional<UUID> accountOf(byte[] hash, LocalDate today) {
        return jdbc.sql("""
                SELECT account_id FROM identity.token
                WHERE token_hash = :hash AND revoked_at IS NULL AND expires_on >= :today
                """)
                .param("hash", hash)
                .param("today", today)
                .query(UUID.class)
                .optional();
    }

    private static TokenView token(ResultSet row, int number) throws SQLException {
        return new TokenView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("revoked_at") != null);
    }
}
