package org.shouze.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.shouze.platform.audit.chain.Digest;
import org.shouze.platform.audit.chain.LogLine;
import org.shouze.platform.audit.chain.Seal;
import org.shouze.platform.audit.chain.SigningKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SealStore {

    private static final String COLUMNS = "SELECT id, kind, position, sha256, sm3, at, key, signature FROM audit.seal ";

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A signed statement in the order in which they were made. */
    record Numbered(long id, Seal seal) {}

    void register(SigningKey key, Instant now) {
        jdbc.sql("""
                INSERT INTO audit.signer (id, public_key, made_at) VALUES (:id, :key, :now) ON CONFLICT DO NOTHING
                """)
                .param("id", key.id())
                .param("key", key.publicText())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<LogLine.Key> keys() {
        return jdbc.sql("SELECT id, public_key FROM audit.signer ORDER BY made_at, id")
                .query((row, number) -> new LogLine.Key(row.getString("id"), row.getString("public_key")))
                .list();
    }

    void insert(Seal seal) {
        jdbc.sql("""
                INSERT INTO audit.seal (kind, position, sha256, sm3, at, key, signature)
                VALUES (:kind, :position, :sha256, :sm3, :at, :key, :signature)
                """)
                .param("kind", seal.kind())
                .param("position", seal.position())
                .param("sha256", seal.hash().sha256())
                .param("sm3", seal.hash().sm3())
                .param("at", seal.at())
                .param("key", seal.key())
                .param("signature", seal.signature())
                .update();
    }

    Optional<Seal> last() {
        return jdbc.sql(COLUMNS + "WHERE kind = 'checkpoint' ORDER BY position DESC, id DESC LIMIT 1")
                .query(SealStore::numbered)
                .optional()
                .map(Numbered::seal);
    }

    /** Where the last month that was dropped ends. */
    Optional<Seal> lastCut() {
        return jdbc.sql(COLUMNS + "WHERE kind = 'cut' ORDER BY position DESC LIMIT 1")
                .query(SealStore::numbered)
                .optional()
                .map(Numbered::seal);
    }

    List<Seal> latest(int limit) {
        return seals(jdbc.sql(COLUMNS + "ORDER BY position DESC, id DESC LIMIT :limit")
                .param("limit", limit)
                .query(SealStore::numbered)
                .list());
    }

    List<Seal> between(long from, long to) {
        return seals(jdbc.sql(COLUMNS + "WHERE position BETWEEN :from AND :to ORDER BY position, id")
                .param("from", from)
                .param("to", to)
                .query(SealStore::numbered)
                .list());
    }

    List<Numbered> after(long id, int limit) {
        return jdbc.sql(COLUMNS + "WHERE id > :id ORDER BY id LIMIT :limit")
                .param("id", id)
                .param("limit", limit)
                .query(SealStore::numbered)
                .list();
    }

    private static List<Seal> seals(List<Numbered> numbered) {
        return numbered.stream().map(Numbered::seal).toList();
    }

    private static Numbered numbered(ResultSet row, int number) throws SQLException {
        return new Numbered(
                row.getLong("id"),
                new Seal(
                        row.getString("kind"),
                        row.getLong("position"),
                        new Digest(row.getBytes("sha256"), row.getBytes("sm3")),
                        row.getString("at"),
                        row.getString("key"),
                        row.getString("signature")));
    }
}
