package org.shouze.platform.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.files.FileLimits.KindRule;
import org.shouze.platform.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Limits as the administrator set them; earlier ones stay. */
@Repository
class LimitStore {

    private final JdbcClient jdbc;

    LimitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<KindRule> rule(FileKind kind) {
        return jdbc.sql("SELECT allowed, largest FROM files.kind_rule WHERE kind = :kind ORDER BY number DESC LIMIT 1")
                .param("kind", kind.name())
                .query((row, number) -> new KindRule(kind, row.getBoolean("allowed"), row.getLong("largest")))
                .optional();
    }

    void put(KindRule rule, String by, Instant at) {
        jdbc.sql("""
                INSERT INTO files.kind_rule (kind, allowed, largest, changed_by, changed_at)
                VALUES (:kind, :allowed, :largest, :by, :at)
                """)
                .param("kind", rule.kind().name())
                .param("allowed", rule.allowed())
                .param("largest", rule.largest())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Long> quota(UUID unitId) {
        return jdbc.sql("SELECT largest FROM files.quota WHERE unit_id = :unit ORDER BY id DESC LIMIT 1")
                .param("unit", unitId)
                .query(Long.class)
                .optional();
    }

    /** What each unit in sight keeps; quota zero where none was set. */
    List<UnitUseView> use() {
        return jdbc.sql("""
                SELECT unit_id, files, used,
                       coalesce((SELECT q.largest FROM files.quota q WHERE q.unit_id = f.unit_id
                                 ORDER BY q.id DESC LIMIT 1), 0) AS quota
                FROM files.usage() f ORDER BY used DESC
                """)
                .query((row, number) -> new UnitUseView(
                        row.getObject("unit_id", UUID.class),
                        row.getLong("files"),
                        row.getLong("used"),
                        row.getLong("quota")))
                .list();
    }

    void putQuota(UUID unitId, long largest, String by, Instant at) {
        jdbc.sql("""
                INSERT INTO files.quota (id, unit_id, largest, changed_by, changed_at)
                VALUES (:id, :unit, :largest, :by, :at)
                """)
                .param("id", Ids.next())
                .param("unit", unitId)
                .param("largest", largest)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
