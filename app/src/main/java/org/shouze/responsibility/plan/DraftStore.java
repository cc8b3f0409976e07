package org.shouze.responsibility.plan;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts, and readings as facts: as read and as adopted. */
@Repository
class DraftStore {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a reading was at a moment of its life. */
    enum Stage {
        READ,
        ADOPTED
    }

    /** A draft with the revision that it is in. */
    record Revision(long number, Draft draft) {}

    void insert(PlanView plan, Draft draft) {
        jdbc.sql("""
                INSERT INTO plan.draft (plan_id, unit_id, revision, content, changed_at)
                VALUES (:plan, :unit, 1, :content::jsonb, :at)
                """)
                .param("plan", plan.id())
                .param("unit", plan.unitId())
                .param("content", json.writeValueAsString(draft))
                .param("at", plan.uploadedAt())
                .update();
    }

    Optional<Revision> find(UUID planId) {
        return read("SELECT revision, content FROM plan.draft WHERE plan_id = :plan", planId);
    }

    /** Whoever holds the row may change it; others wait. */
    Optional<Revision> lock(UUID planId) {
        return read("SELECT revision, content FROM plan.draft WHERE plan_id = :plan FOR UPDATE", planId);
    }

    void update(UUID planId, Revision revision, OffsetDateTime now) {
        jdbc.sql("""
                UPDATE plan.draft SET revision = :revision, content = :content::jsonb, changed_at = :now
                WHERE plan_id = :plan
                """)
                .param("plan", planId)
                .param("revision", revision.number())
                .param("content", json.writeValueAsString(revision.draft()))
                .param("now", now)
                .update();
    }

    void keep(PlanView plan, Stage stage, Draft draft, OffsetDateTime now) {
        jdbc.sql("""
                INSERT INTO plan.reading (plan_id, unit_id, stage, content, recorded_at)
                VALUES (:plan, :unit, :stage, :content::jsonb, :now)
                """)
                .param("plan", plan.id())
                .param("unit", plan.unitId())
                .param("stage", stage.name())
                .param("content", json.writeValueAsString(draft))
                .param("now", now)
                .update();
    }

    Optional<Draft> kept(UUID planId, Stage stage) {
        return jdbc.sql("SELECT content FROM plan.reading WHERE plan_id = :plan AND stage = :stage")
                .param("plan", planId)
                .param("stage", stage.name())
                .query((row, number) -> draft(row.getString("content")))
                .optional();
    }

    private Optional<Revision> read(String sql, UUID planId) {
        return jdbc.sql(sql)
                .param("plan", planId)
                .query((row, number) -> new Revision(row.getLong("revision"), draft(row.getString("content"))))
                .optional();
    }

    private Draft draft(String content) {
        return json.readValue(content, Draft.class);
    }
}
