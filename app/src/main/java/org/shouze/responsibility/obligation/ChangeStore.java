package org.shouze.responsibility.obligation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history, in the name of the one who acts. */
@Repository
class ChangeStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final BusinessTime time;

    ChangeStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch, BusinessTime time) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.time = time;
    }

    /** One thing that changed. */
    record Difference(String what, String before, String after) {}

    /** What a change is about, and why it is made. */
    record Cause(UUID unitId, UUID obligationId, @Nullable UUID occurrenceId, String reason, String approver) {

        static Cause of(ObligationView obligation, String reason) {
            return new Cause(obligation.unitId(), obligation.id(), null, reason, "");
        }

        static Cause of(OccurrenceView occurrence, String reason) {
            return new Cause(occurrence.unitId(), occurrence.obligationId(), occurrence.id(), reason, "");
        }

        Cause approvedBy(String name) {
            return new Cause(unitId, obligationId, occurrenceId, reason, name);
        }
    }

    void append(Cause cause, List<Difference> differences) {
        batch.batchUpdate(
                """
                INSERT INTO obligation.change (id, unit_id, obligation_id, occurrence_id, what, before, after, reason,
                    approver, changed_by, changed_at)
                VALUES (:id, :unit, :obligation, :occurrence, :what, :before, :after, :reason, :approver, :by, :at)
                """, differences.stream().map(each -> values(cause, each)).toArray(MapSqlParameterSource[]::new));
    }

    private MapSqlParameterSource values(Cause cause, Difference difference) {
        return new MapSqlParameterSource("id", Ids.next())
                .addValue("unit", cause.unitId())
                .addValue("obligation", cause.obligationId())
                .addValue("occurrence", cause.occurrenceId())
                .addValue("what", difference.what())
                .addValue("before", difference.before())
                .addValue("after", difference.after())
                .addValue("reason", cause.reason())
                .addValue("approver", cause.approver())
                .addValue("by", Acting.current().name())
                .addValue("at", time.now());
    }

    /** The history of an obligation and of all its occurrences, the latest first. */
    List<ChangeView> of(UUID obligationId) {
        return jdbc.sql("SELECT * FROM obligation.change WHERE obligation_id = :id ORDER BY id DESC LIMIT 500")
                .param("id", obligationId)
                .query((row, number) -> new ChangeView(
                        row.getObject("id", UUID.class),
                        row.getObject("obligation_id", UUID.class),
                        row.getObject("occurrence_id", UUID.class),
                        row.getString("what"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason"),
                        row.getString("approver"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class)))
                .list();
    }
}
