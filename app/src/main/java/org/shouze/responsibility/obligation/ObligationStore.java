package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ObligationStore {

    private final JdbcClient jdbc;

    ObligationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a row has besides the obligation itself. */
    record Origin(@Nullable String sourceType, @Nullable UUID sourceId, int position, OffsetDateTime recordedAt) {}

    /** Returns false where the same request is known already. */
    boolean insert(ObligationView obligation, Origin origin) {
        return jdbc.sql("""
                        INSERT INTO obligation.obligation (id, unit_id, plan_id, plan_key, source_type, source_id, source_href,
                            owner_id, position, area, valid_from, scheduled_from, valid_to, recorded_at,
                            clause_number, clause_heading, sentence, title, row_code,
                            responsible, cadence, at_least, due_days, due_on, within_value, within_unit, within_after,
                            target_measure, target_op, target_value, target_unit)
                        VALUES (:id, :unit, :plan, :planKey, :sourceType, :sourceId, :href,
                            :owner, :position, :area, :validFrom, :scheduledFrom, :validTo, :recordedAt,
                            :clauseNumber, :clauseHeading, :sentence, :title, :row,
                            :responsible, :cadence, :atLeast, :dueDays, :dueOn, :withinValue, :withinUnit, :withinAfter,
                            :targetMeasure, :targetOp, :targetValue, :targetUnit)
                        ON CONFLICT (source_type, source_id) WHERE source_id IS NOT NULL DO NOTHING
                        """)
                        .params(ObligationColumns.values(obligation))
                        .param("sourceType", origin.sourceType())
                        .param("sourceId", origin.sourceId())
                        .param("position", origin.position())
                        .param("recordedAt", origin.recordedAt())
                        .update()
                == 1;
    }

    void update(ObligationView obligation) {
        jdbc.sql("""
                UPDATE obligation.obligation SET plan_id = :plan, plan_key = :planKey, area = :area,
                    scheduled_from = :scheduledFrom, valid_to = :validTo,
                    clause_number = :clauseNumber, clause_heading = :clauseHeading, sentence = :sentence,
                    title = :title, row_code = :row, responsible = :responsible, cadence = :cadence,
                    at_least = :atLeast, due_days = :dueDays, due_on = :dueOn,
                    within_value = :withinValue, within_unit = :withinUnit, within_after = :withinAfter,
                    target_measure = :targetMeasure, target_op = :targetOp, target_value = :targetValue,
                    target_unit = :targetUnit
                WHERE id = :id
                """).params(ObligationColumns.values(obligation)).update();
    }

    void moveTo(UUID obligationId, int position) {
        jdbc.sql("UPDATE obligation.obligation SET position = :position WHERE id = :id")
                .param("position", position)
                .param("id", obligationId)
                .update();
    }

    void place(ObligationView obligation) {
        jdbc.sql("""
                INSERT INTO obligation.plan_place (unit_id, plan_id, plan_key, obligation_id)
                VALUES (:unit, :plan, :planKey, :id)
                """)
                .param("unit", obligation.unitId())
                .param("plan", obligation.planId())
                .param("planKey", obligation.planKey())
                .param("id", obligation.id())
                .update();
    }

    /** The place of a requirement that says again what another does. */
    void placeAgain(UUID planId, String key, String said) {
        jdbc.sql("""
                INSERT INTO obligation.plan_place (unit_id, plan_id, plan_key, obligation_id)
                SELECT unit_id, plan_id, :key, obligation_id FROM obligation.plan_place
                WHERE plan_id = :plan AND plan_key = :said
                """)
                .param("key", key)
                .param("plan", planId)
                .param("said", said)
                .update();
    }

    Optional<UUID> placed(UUID planId, String key) {
        return jdbc.sql("SELECT obligation_id FROM obligation.plan_place WHERE plan_id = :plan AND plan_key = :key")
                .param("plan", planId)
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    Optional<ObligationView> find(UUID id) {
        return jdbc.sql("SELECT * FROM obligation.obligation WHERE id = :id")
                .param("id", id)
                .query(ObligationColumns::read)
                .optional();
    }

    Optional<ObligationView> findLocked(UUID id) {
        return jdbc.sql("SELECT * FROM obligation.obligation WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(ObligationColumns::read)
                .optional();
    }

    /** A unit's obligations from plans that bind on some day from {@code since} on. */
    List<ObligationView> planned(UUID unitId, LocalDate since) {
        return jdbc.sql("""
                SELECT * FROM obligation.obligation
                WHERE unit_id = :unit AND plan_id IS NOT NULL AND (valid_to IS NULL OR valid_to >= :since)
                ORDER BY position, id
                """)
                .param("unit", unitId)
                .param("since", since)
                .query(ObligationColumns::read)
                .list();
    }

    /** Every unit that has an obligation at all. */
    List<UUID> units() {
        return jdbc.sql("SELECT DISTINCT unit_id AS id FROM obligation.obligation ORDER BY unit_id")
                .query((line, number) -> line.getObject("id", UUID.class))
                .list();
    }

    List<UUID> ofRow(UUID unitId, String row) {
        return jdbc.sql("SELECT id FROM obligation.obligation WHERE unit_id = :unit AND row_code = :row")
                .param("unit", unitId)
                .param("row", row)
                .query((line, number) -> line.getObject("id", UUID.class))
                .list();
    }

    /** Finds by any part of title or sentence, through the index of characters that row-level security hides from queries. */
    List<ObligationView> search(Collection<UUID> scope, String text, int limit) {
        return jdbc.sql("""
                SELECT * FROM obligation.obligations_saying(:text)
                WHERE unit_id = ANY (:scope::uuid[])
                ORDER BY valid_to IS NOT NULL, title ILIKE :pattern DESC, position, id
                LIMIT :limit
                """)
                .param("scope", scope.toArray(UUID[]::new))
                .param("text", text)
                .param("pattern", BookStore.pattern(text))
                .param("limit", limit)
                .query(ObligationColumns::read)
                .list();
    }
}
