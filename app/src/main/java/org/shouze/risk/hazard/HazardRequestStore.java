package org.shouze.risk.hazard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HazardRequestStore {

    private static final String SELECT = """
            SELECT r.*, h.title FROM hazard.request r JOIN hazard.hazard h ON h.id = r.hazard_id WHERE
            """;

    private final JdbcClient jdbc;

    HazardRequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where one of the hazard waits already. */
    boolean insert(RequestView request, UUID unitId, UUID askerId) {
        return jdbc.sql("""
                        INSERT INTO hazard.request (id, hazard_id, unit_id, kind, until, reason, asked_at, asked_by, asker_id)
                        VALUES (:id, :hazard, :unit, :kind, :until, :reason, :at, :by, :asker)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", request.id())
                        .param("hazard", request.hazardId())
                        .param("unit", unitId)
                        .param("kind", request.kind().name())
                        .param("until", request.until())
                        .param("reason", request.reason())
                        .param("at", request.askedAt())
                        .param("by", request.askedBy())
                        .param("asker", askerId)
                        .update()
                == 1;
    }

    /** False where somebody was faster. */
    boolean decide(UUID id, boolean approved, String remark, String by, OffsetDateTime now) {
        return jdbc.sql("""
                        UPDATE hazard.request SET decision = :decision, remark = :remark, decided_by = :by, decided_at = :now
                        WHERE id = :id AND decision IS NULL
                        """)
                        .param("decision", approved ? "APPROVED" : "REFUSED")
                        .param("remark", remark)
                        .param("by", by)
                        .param("now", now)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What waits for a hazard is needless: it went another way. */
    void drop(UUID hazardId, String by, OffsetDateTime now) {
        waiting(hazardId).ifPresent(request -> decide(request.id(), false, "隐患已另行处置，申请自动撤销", by, now));
    }

    Optional<RequestView> find(UUID id) {
        return jdbc.sql(SELECT + "r.id = :id")
                .param("id", id)
                .query(HazardRequestStore::request)
                .optional();
    }

    Optional<RequestView> waiting(UUID hazardId) {
        return jdbc.sql(SELECT + "r.hazard_id = :hazard AND r.decision IS NULL")
                .param("hazard", hazardId)
                .query(HazardRequestStore::request)
                .optional();
    }

    Optional<UUID> asker(UUID id) {
        return jdbc.sql("SELECT asker_id FROM hazard.request WHERE id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** All of a hazard, the first first. */
    List<RequestView> of(UUID hazardId) {
        return jdbc.sql(SELECT + "r.hazard_id = :hazard ORDER BY r.id LIMIT 100")
                .param("hazard", hazardId)
                .query(HazardRequestStore::request)
                .list();
    }

    /** Those of a unit that wait, the first first. */
    List<RequestView> waitingOf(UUID unitId, int limit) {
        return jdbc.sql(SELECT + "r.unit_id = :unit AND r.decision IS NULL ORDER BY r.id LIMIT :limit")
                .param("unit", unitId)
                .param("limit", limit)
                .query(HazardRequestStore::request)
                .list();
    }

    private static RequestView request(ResultSet row, int number) throws SQLException {
        @Nullable String decision = row.getString("decision");
        return new RequestView(
                row.getObject("id", UUID.class),
                row.getObject("hazard_id", UUID.class),
                row.getString("title"),
                RequestKind.valueOf(row.getString("kind")),
                row.getObject("until", LocalDate.class),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class),
                row.getString("asked_by"),
                decision == null ? null : decision.equals("APPROVED"),
                row.getString("remark"),
                row.getString("decided_by"));
    }
}
