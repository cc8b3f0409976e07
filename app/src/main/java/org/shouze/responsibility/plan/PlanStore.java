package org.shouze.responsibility.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.holding.HeldFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanStore {

    private static final String SELECT = """
            SELECT id, unit_id, title, issuer, number, dated, file_id, state, version_no, uploaded_at,
                   effective_on, adopted_at, adopted_by, approver, replaces
            FROM plan.plan
            """;

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PlanView plan, @Nullable UUID by) {
        jdbc.sql("""
                INSERT INTO plan.plan (id, unit_id, title, issuer, number, dated, file_id, state, uploaded_at, uploaded_by)
                VALUES (:id, :unit, :title, :issuer, :number, :dated, :file, :state, :at, :by)
                """)
                .param("id", plan.id())
                .param("unit", plan.unitId())
                .param("title", plan.title())
                .param("issuer", plan.issuer())
                .param("number", plan.number())
                .param("dated", plan.dated())
                .param("file", plan.fileId())
                .param("state", plan.state().name())
                .param("at", plan.uploadedAt())
                .param("by", by)
                .update();
    }

    Optional<PlanView> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(PlanStore::plan)
                .optional();
    }

    /** One adoption a unit at a time. */
    void lockUnit(UUID unitId) {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('plan' || :unit::text, 0))")
                .param("unit", unitId)
                .query(Integer.class)
                .single();
    }

    /** Whoever holds the row decides its state; others wait. */
    Optional<PlanView> lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(PlanStore::plan)
                .optional();
    }

    Optional<PlanView> inForce(UUID unitId) {
        return jdbc.sql(SELECT + "WHERE unit_id = :unit AND state = 'ADOPTED'")
                .param("unit", unitId)
                .query(PlanStore::plan)
                .optional();
    }

    /** Newest first, from behind the plan with the id {@code after}. */
    List<PlanView> page(boolean drafts, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                WHERE (:drafts OR state IN ('ADOPTED', 'SUPERSEDED')) AND (:after::uuid IS NULL OR id < :after::uuid)
                ORDER BY id DESC LIMIT :limit
                """)
                .param("drafts", drafts)
                .param("after", after)
                .param("limit", limit)
                .query(PlanStore::plan)
                .list();
    }

    /** Of the plans made of these files before: the adopted first, the latest first. */
    Optional<PlanView> ofFilesBefore(UUID id, Collection<UUID> files) {
        return jdbc.sql(SELECT + """
                WHERE id < :id AND file_id = ANY (:files) AND state <> 'DISCARDED'
                ORDER BY (effective_on IS NULL), id DESC LIMIT 1
                """)
                .param("id", id)
                .param("files", files.toArray(UUID[]::new))
                .query(PlanStore::plan)
                .optional();
    }

    List<PlanView> drafts(UUID unitId, int limit) {
        return jdbc.sql(SELECT + "WHERE unit_id = :unit AND state = 'DRAFT' ORDER BY id DESC LIMIT :limit")
                .param("unit", unitId)
                .param("limit", limit)
                .query(PlanStore::plan)
                .list();
    }

    List<PlanView> titled(String text, boolean drafts, int limit) {
        return jdbc.sql(SELECT + """
                WHERE strpos(lower(title), lower(:text)) > 0
                  AND (state IN ('ADOPTED', 'SUPERSEDED') OR (:drafts AND state = 'DRAFT'))
                ORDER BY id DESC LIMIT :limit
                """)
                .param("text", text)
                .param("drafts", drafts)
                .param("limit", limit)
                .query(PlanStore::plan)
                .list();
    }

    void describe(UUID id, String title, String issuer, String number, String dated) {
        jdbc.sql("""
                UPDATE plan.plan SET title = :title, issuer = :issuer, number = :number, dated = :dated
                WHERE id = :id AND state = 'DRAFT'
                """)
                .param("id", id)
                .param("title", title)
                .param("issuer", issuer)
                .param("number", number)
                .param("dated", dated)
                .update();
    }

    void change(UUID id, PlanState state) {
        jdbc.sql("UPDATE plan.plan SET state = :state WHERE id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    int nextVersion(UUID unitId) {
        return jdbc.sql("SELECT coalesce(max(version_no), 0) + 1 FROM plan.plan WHERE unit_id = :unit")
                .param("unit", unitId)
                .query(Integer.class)
                .single();
    }

    void adopt(UUID id, int version, PlanView.Adoption adoption, @Nullable UUID by, @Nullable UUID replaces) {
        jdbc.sql("""
                UPDATE plan.plan
                SET state = 'ADOPTED', version_no = :version, effective_on = :from, adopted_at = :at, adopted_by = :name,
                    adopter_id = :by, approver = :approver, replaces = :replaces
                WHERE id = :id
                """)
                .param("id", id)
                .param("version", version)
                .param("from", adoption.effectiveOn())
                .param("at", adoption.at())
                .param("name", adoption.adoptedBy())
                .param("by", by)
                .param("approver", adoption.approver())
                .param("replaces", replaces)
                .update();
    }

    private static PlanView plan(ResultSet row, int number) throws SQLException {
        return new PlanView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("title"),
                row.getString("issuer"),
                row.getString("number"),
                row.getString("dated"),
                row.getObject("file_id", UUID.class),
                PlanState.valueOf(row.getString("state")),
                row.getInt("version_no"),
                row.getObject("uploaded_at", OffsetDateTime.class),
                adoption(row),
                row.getObject("replaces", UUID.class));
    }

    private static PlanView.@Nullable Adoption adoption(ResultSet row) throws SQLException {
        var from = row.getObject("effective_on", LocalDate.class);
        return from == null
                ? null
                : new PlanView.Adoption(
                        from,
                        row.getObject("adopted_at", OffsetDateTime.class),
                        row.getString("approver"),
                        row.getString("adopted_by"));
    }

    /** Plans in sight by their files. */
    Map<UUID, HeldFile> holding(Collection<UUID> fileIds, boolean withDrafts) {
        Map<UUID, HeldFile> held = new HashMap<>();
        jdbc.sql("""
                SELECT file_id, title, id FROM plan.plan
                WHERE file_id = ANY (:files) AND state <> 'DISCARDED' AND (state <> 'DRAFT' OR :drafts)
                """)
                .param("files", fileIds.toArray(UUID[]::new))
                .param("drafts", withDrafts)
                .query(row -> {
                    held.put(
                            row.getObject("file_id", UUID.class),
                            new HeldFile("工作方案", row.getString("title"), "/plans/" + row.getString("id")));
                });
        return held;
    }
}
