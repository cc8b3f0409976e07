package org.shouze.platform.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the register of events under way, and keeps those that were given up. */
@Repository
class DeliveryStore {

    private static final String STUCK = "completion_date IS NULL AND (status = 'FAILED' OR publication_date < :before)";

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int underWay() {
        return jdbc.sql("SELECT count(*)::int FROM kernel.event_publication WHERE completion_date IS NULL")
                .query(Integer.class)
                .single();
    }

    int stuck(OffsetDateTime before) {
        return jdbc.sql("SELECT count(*)::int FROM kernel.event_publication WHERE " + STUCK)
                .param("before", before)
                .query(Integer.class)
                .single();
    }

    List<DeliveryView> stuck(OffsetDateTime before, int limit) {
        return jdbc.sql("""
                SELECT id, listener_id, event_type, publication_date, coalesce(completion_attempts, 0) AS attempts, status
                FROM kernel.event_publication WHERE %s ORDER BY publication_date, id LIMIT :limit
                """.formatted(STUCK))
                .param("before", before)
                .param("limit", limit)
                .query(DeliveryStore::delivery)
                .list();
    }

    Optional<DeliveryView> find(UUID id) {
        return jdbc.sql("""
                SELECT id, listener_id, event_type, publication_date, coalesce(completion_attempts, 0) AS attempts, status
                FROM kernel.event_publication WHERE id = :id AND completion_date IS NULL
                """).param("id", id).query(DeliveryStore::delivery).optional();
    }

    /** What a server was about to send again when it died would otherwise count as under way for ever. */
    void releaseAbandoned(OffsetDateTime before) {
        jdbc.sql("""
                UPDATE kernel.event_publication SET status = 'FAILED'
                WHERE status = 'RESUBMITTED' AND completion_date IS NULL AND last_resubmission_date < :before
                """).param("before", before).update();
    }

    void giveUp(UUID id, OffsetDateTime at, @Nullable UUID by, String reason) {
        jdbc.sql("""
                WITH gone AS (DELETE FROM kernel.event_publication WHERE id = :id RETURNING *)
                INSERT INTO operation.abandoned_delivery
                    (id, listener_id, event_type, serialized_event, publication_date, attempts, abandoned_at, account_id, reason)
                SELECT id, listener_id, event_type, serialized_event, publication_date,
                       coalesce(completion_attempts, 0), :at, :by, :reason
                FROM gone
                """)
                .param("id", id)
                .param("at", at)
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    private static DeliveryView delivery(ResultSet row, int number) throws SQLException {
        var type = row.getString("event_type");
        return new DeliveryView(
                row.getObject("id", UUID.class),
                row.getString("listener_id"),
                type.substring(type.lastIndexOf('.') + 1),
                row.getObject("publication_date", OffsetDateTime.class),
                row.getInt("attempts"),
                "FAILED".equals(row.getString("status")));
    }
}
