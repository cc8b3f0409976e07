package org.shouze.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each content was last read as a whole, and what was found. */
@Repository
class ScrubStore {

    private final JdbcClient jdbc;

    ScrubStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those not read since the moment, the longest unread first. */
    List<StoredContent> unread(Instant since, int most) {
        return jdbc.sql("""
                SELECT sha256, size, place, location, sealed_key
                FROM files.content LEFT JOIN files.content_scrub USING (sha256)
                WHERE verified_at IS NULL OR verified_at < :since
                ORDER BY verified_at NULLS FIRST LIMIT :most
                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(ContentStore::content)
                .list();
    }

    /** Writes down what was found; true where a damage is new. */
    boolean verified(String sha256, String damage, Instant at) {
        jdbc.sql("""
                INSERT INTO files.content_scrub (sha256, verified_at) VALUES (:sha256, :at)
                ON CONFLICT (sha256) DO UPDATE SET verified_at = :at
                """)
                .param("sha256", sha256)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        var changed = jdbc.sql("""
                UPDATE files.content SET damage = :damage
                FROM files.content AS before
                WHERE content.sha256 = :sha256 AND before.sha256 = :sha256 AND content.damage <> :damage
                RETURNING before.damage
                """)
                .param("damage", damage)
                .param("sha256", sha256)
                .query(String.class)
                .list();
        return changed.contains("") && !damage.isEmpty();
    }

    long countDamaged() {
        return jdbc.sql("SELECT count(*) FROM files.content WHERE damage <> ''")
                .query(Long.class)
                .single();
    }

    StorageView.Figures figures() {
        return jdbc.sql("""
                SELECT count(*) AS contents, coalesce(sum(size), 0) AS size,
                       count(*) FILTER (WHERE sealed_key IS NULL) AS plain,
                       count(*) FILTER (WHERE check_state IN ('UNCHECKED', 'FAILED')) AS waiting,
                       count(*) FILTER (WHERE check_state = 'QUARANTINED') AS quarantined,
                       count(*) FILTER (WHERE damage <> '') AS damaged,
                       count(*) FILTER (WHERE verified_at IS NULL) AS unread,
                       min(verified_at) AS oldest
                FROM files.content LEFT JOIN files.content_scrub USING (sha256)
                """).query((row, number) -> figuresOf(row)).single();
    }

    List<StorageView.Damage> damaged(int most) {
        return jdbc.sql("""
                SELECT sha256, size, location, damage
                FROM files.content LEFT JOIN files.content_scrub USING (sha256) WHERE damage <> ''
                ORDER BY verified_at DESC LIMIT :most
                """)
                .param("most", most)
                .query((row, number) -> new StorageView.Damage(
                        row.getString("sha256"),
                        row.getLong("size"),
                        row.getString("location"),
                        row.getString("damage")))
                .list();
    }

    private static StorageView.Figures figuresOf(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
        return new StorageView.Figures(
                row.getLong("contents"),
                row.getLong("size"),
                row.getLong("plain"),
                row.getLong("waiting"),
                row.getLong("quarantined"),
                row.getLong("damaged"),
                row.getLong("unread"),
                oldest);
    }
}
