package org.shouze.platform.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rules, and what was told by them. */
@Repository
class RuleStore {

    private final JdbcClient jdbc;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> unitsWithRules() {
        return jdbc.sql("SELECT DISTINCT unit_id FROM notify.rule WHERE enabled ORDER BY unit_id")
                .query((row, number) -> row.getObject("unit_id", UUID.class))
                .list();
    }

    List<RuleView> of(UUID unitId) {
        return jdbc.sql("SELECT * FROM notify.rule WHERE unit_id = :unit ORDER BY source, scope_key")
                .param("unit", unitId)
                .query(RuleStore::rule)
                .list();
    }

    void save(UUID unitId, RuleView rule, String by, OffsetDateTime at) {
        jdbc.sql("""
                INSERT INTO notify.rule (unit_id, source, scope_key, scope_label, enabled, reminders, escalations,
                                         changed_at, changed_by)
                VALUES (:unit, :source, :key, :label, :enabled, :reminders, :escalations, :at, :by)
                ON CONFLICT (unit_id, source, scope_key) DO UPDATE SET scope_label = excluded.scope_label,
                    enabled = excluded.enabled, reminders = excluded.reminders, escalations = excluded.escalations,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
                .param("unit", unitId)
                .param("source", rule.source())
                .param("key", rule.scopeKey())
                .param("label", rule.scopeLabel())
                .param("enabled", rule.enabled())
                .param("reminders", rule.reminders().toArray(Integer[]::new))
                .param("escalations", rule.escalations().toArray(Integer[]::new))
                .param("at", at)
                .param("by", by)
                .update();
    }

    void remove(UUID unitId, String source, String scopeKey) {
        jdbc.sql("DELETE FROM notify.rule WHERE unit_id = :unit AND source = :source AND scope_key = :key")
                .param("unit", unitId)
                .param("source", source)
                .param("key", scopeKey)
                .update();
    }

    /** A due date of something. */
    record Due(UUID subjectId, LocalDate on) {}

    /** What was told about each due date of a source; what was held or withdrawn told nobody anything. One query. */
    Map<Due, Ladder.Told> told(UUID unitId, String source) {
        var found = new HashMap<Due, Ladder.Told>();
        jdbc.sql("""
                SELECT n.subject_id, n.due_on, bool_or(n.state = 'HELD') AS held,
                       max(n.step) FILTER (WHERE n.state = 'SENT') AS step,
                       coalesce(max(n.level) FILTER (WHERE n.state = 'SENT'), -1) AS level,
                       max(n.raised_at) FILTER (WHERE n.state = 'SENT') AS at,
                       coalesce(array_agg(DISTINCT n.step) FILTER (WHERE n.state IN ('DROPPED', 'CLOSED')), '{}') AS withdrawn,
                       (SELECT max(a.acknowledged_at) FROM notify.acknowledgement a WHERE a.subject_id = n.subject_id) AS noted
                FROM notify.notice n
                WHERE n.unit_id = :unit AND n.source = :source AND n.step IS NOT NULL
                GROUP BY n.subject_id, n.due_on
                """).param("unit", unitId).param("source", source).query(row -> {
            var due = row.getObject("due_on", LocalDate.class);
            var noted = row.getObject("noted", OffsetDateTime.class);
            @Nullable OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
            found.put(
                    new Due(row.getObject("subject_id", UUID.class), due),
                    new Ladder.Told(
                            row.getObject("step", Integer.class),
                            row.getInt("level"),
                            at == null ? null : BusinessTime.dayOf(at),
                            isAfter(noted, due),
                            row.getBoolean("held"),
                            Set.of((Integer[]) row.getArray("withdrawn").getArray())));
        });
        return found;
    }

    private static boolean isAfter(@Nullable OffsetDateTime noted, LocalDate due) {
        return noted != null && BusinessTime.dayOf(noted).isAfter(due);
    }

    /** What still stands before somebody's eyes, or is about to: sent or held, neither read nor over. */
    record Standing(UUID id, UUID subjectId, @Nullable LocalDate dueOn) {}

    List<Standing> standing(UUID unitId, String source) {
        return jdbc.sql("""
                SELECT id, subject_id, due_on FROM notify.notice n
                WHERE unit_id = :unit AND source = :source AND state IN ('HELD', 'SENT')
                  AND NOT EXISTS (SELECT FROM notify.closing WHERE closing.message_id = n.id)
                  AND (NOT EXISTS (SELECT FROM notify.reading WHERE reading.message_id = n.id)
                       OR EXISTS (SELECT FROM notify.delivery_line l JOIN notify.delivery d ON d.id = l.delivery_id
                                  WHERE l.message_id = n.id AND d.state = 'WAITING'))
                """)
                .param("unit", unitId)
                .param("source", source)
                .query((row, number) -> new Standing(
                        row.getObject("id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** What is over: no longer among the unread, and no longer held. */
    void close(List<UUID> notices, OffsetDateTime at) {
        jdbc.sql("""
                INSERT INTO notify.closing (message_id, unit_id, closed_at)
                SELECT id, unit_id, :at FROM notify.message WHERE id = ANY (:ids::uuid[])
                ON CONFLICT (message_id) DO NOTHING
                """).param("at", at).param("ids", notices.toArray(UUID[]::new)).update();
        jdbc.sql("""
                UPDATE notify.notice SET state = 'CLOSED', decided_at = :at
                WHERE id = ANY (:ids::uuid[]) AND state = 'HELD'
                """).param("at", at).param("ids", notices.toArray(UUID[]::new)).update();
    }

    private static RuleView rule(ResultSet row, int number) throws SQLException {
        return new RuleView(
                row.getString("source"),
                row.getString("scope_key"),
                row.getString("scope_label"),
                row.getBoolean("enabled"),
                Arrays.asList((Integer[]) row.getArray("reminders").getArray()),
                Arrays.asList((Integer[]) row.getArray("escalations").getArray()));
    }
}
