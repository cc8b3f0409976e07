package org.shouze.platform.shell;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedStore {

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FeedView feed, UUID account, UUID unit, byte[] hash) {
        jdbc.sql("""
                INSERT INTO shell.feed_token (id, unit_id, account_id, name, token_hash, created_at)
                VALUES (:id, :unit, :account, :name, :hash, :at)
                """)
                .param("id", feed.id())
                .param("unit", unit)
                .param("account", account)
                .param("name", feed.name())
                .param("hash", hash)
                .param("at", feed.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<FeedView> of(UUID account) {
        return jdbc.sql("""
                SELECT id, name, created_at FROM shell.feed_token
                WHERE account_id = :account AND revoked_at IS NULL ORDER BY id DESC
                """).param("account", account).query(FeedStore::feed).list();
    }

    boolean revoke(UUID id, UUID account, Instant now) {
        return jdbc.sql("""
                UPDATE shell.feed_token SET revoked_at = :now
                WHERE id = :id AND account_id = :account AND revoked_at IS NULL
                """)
                        .param("id", id)
                        .param("account", account)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void revokeAllOf(UUID account, Instant now) {
        jdbc.sql("UPDATE shell.feed_token SET revoked_at = :now WHERE account_id = :account AND revoked_at IS NULL")
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<UUID> accountOf(byte[] hash) {
        return jdbc.sql("SELECT account_id FROM shell.feed_token WHERE token_hash = :hash AND revoked_at IS NULL")
                .param("hash", hash)
                .query(UUID.class)
                .optional();
    }

    private static FeedView feed(ResultSet row, int number) throws SQLException {
        return new FeedView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
