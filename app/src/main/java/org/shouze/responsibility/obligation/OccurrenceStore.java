package org.shouze.responsibility.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OccurrenceStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    OccurrenceStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * An occurrence before it exists.
     *
     * @param occasion what brought it about; empty where the calendar did
     */
    record NewOccurrence(
            UUID id,
            ObligationView obligation,
            String periodKey,
            String occasion,
            LocalDate first,
            LocalDate last,
            Responsibility responsibility,
            boolean frozen,
            LocalDate dueOn,
            String dueReason) {}

    /** An occurrence as the scheduler sees it. */
    record Existing(
            UUID id,
            UUID obligationId,
            String periodKey,
            LocalDate last,
            Responsibility responsibility,
            boolean frozen,
            boolean touched) {}

    /** One writer a unit at a time: scheduling and matching read before they write. */
    void lock(UUID unitId) {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('obligation' || :unit::text, 0))")
                .param("unit", unitId)
                .query(Integer.class)
                .single();
    }

    /** Writes those that do not exist yet and says how many they were. */
    int insert(List<NewOccurrence> occurrences, OffsetDateTime now) {
        var counts = batch.batchUpdate(
                """
                INSERT INTO obligation.occurrence (id, unit_id, obligation_id, period_key, occasion, period_first, period_last,
                    responsible_key, post, person_id, person_name, appointment_id, section_id, section_name,
                    frozen, at_least, due_on, due_reason, created_at)
                VALUES (:id, :unit, :obligation, :periodKey, :occasion, :first, :last, :key, :post, :person, :personName,
                    :appointment, :section, :sectionName, :frozen, :atLeast, :dueOn, :dueReason, :now)
                ON CONFLICT (obligation_id, period_key, responsible_key) DO NOTHING
                """,
                occurrences.stream()
                        .map(each -> values(each).addValue("now", now))
                        .toArray(MapSqlParameterSource[]::new));
        return Arrays.stream(counts).sum();
    }

    private static MapSqlParameterSource values(NewOccurrence occurrence) {
        return holder(occurrence.responsibility())
                .addValue("id", occurrence.id())
                .addValue("unit", occurrence.obligation().unitId())
                .addValue("obligation", occurrence.obligation().id())
                .addValue("periodKey", occurrence.periodKey())
                .addValue("occasion", occurrence.occasion())
                .addValue("first", occurrence.first())
                .addValue("last", occurrence.last())
                .addValue("frozen", occurrence.frozen())
                .addValue("atLeast", occurrence.obligation().demand().atLeast())
                .addValue("dueOn", occurrence.dueOn())
                .addValue("dueReason", occurrence.dueReason());
    }

    private static MapSqlParameterSource holder(Responsibility responsibility) {
        return new MapSqlParameterSource("key", responsibility.key())
                .addValue("post", responsibility.post())
                .addValue("person", responsibility.personId())
                .addValue("personName", responsibility.personName())
                .addValue("appointment", responsibility.appointmentId())
                .addValue("section", responsibility.sectionId())
                .addValue("sectionName", responsibility.sectionName());
    }

    List<Existing> existing(UUID unitId, LocalDate since) {
        return jdbc.sql("""
                SELECT *, (proofs > 0 OR exempted_at IS NOT NULL) AS touched FROM obligation.occurrence
                WHERE unit_id = :unit AND period_last >= :since
                ORDER BY id
                """)
                .param("unit", unitId)
                .param("since", since)
                .query(OccurrenceStore::existing)
                .list();
    }

    /** Settles who is responsible, once or until the period opens. */
    void assign(Collection<Existing> occurrences) {
        batch.batchUpdate(
                """
                UPDATE obligation.occurrence SET post = :post, person_id = :person, person_name = :personName,
                    appointment_id = :appointment, section_id = :section, section_name = :sectionName, frozen = :frozen
                WHERE id = :id
                """,
                occurrences.stream()
                        .map(each -> holder(each.responsibility())
                                .addValue("id", each.id())
                                .addValue("frozen", each.frozen()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    void remove(Collection<UUID> ids) {
        jdbc.sql("DELETE FROM obligation.occurrence WHERE id = ANY (:ids::uuid[])")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Removes what nobody has proven and nobody was late with, due on the day or later. What an event made stays. */
    int removeUnproven(UUID obligationId, LocalDate dueSince) {
        return jdbc.sql("""
                DELETE FROM obligation.occurrence
                WHERE obligation_id = :id AND due_on >= :since AND proofs = 0 AND exempted_at IS NULL AND occasion = ''
                """).param("id", obligationId).param("since", dueSince).update();
    }

    void changeDue(UUID id, LocalDate on, String reason) {
        jdbc.sql("UPDATE obligation.occurrence SET due_on = :on, due_reason = :reason WHERE id = :id")
                .param("on", on)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void exempt(UUID id, OffsetDateTime at) {
        jdbc.sql("UPDATE obligation.occurrence SET exempted_at = :at WHERE id = :id")
                .param("at", at)
                .param("id", id)
                .update();
    }

    /** What an event brought about. */
    List<OccurrenceView> ofOccasion(UUID unitId, String key, AsOf asOf) {
        return jdbc.sql("SELECT c.* " + OccurrenceColumns.FROM
                        + " WHERE c.unit_id = :unit AND c.period_key = :key AND c.occasion <> ''")
                .param("unit", unitId)
                .param("key", key)
                .query(new OccurrenceColumns(asOf)::read)
                .list();
    }

    /** What a record of another module asked for. */
    List<OccurrenceView> ofRequest(String sourceType, UUID sourceId, AsOf asOf) {
        return jdbc.sql("SELECT c.* " + OccurrenceColumns.FROM + """
                 WHERE c.obligation_id = (SELECT id FROM obligation.obligation
                                          WHERE source_type = :type AND source_id = :source)
                """)
                .param("type", sourceType)
                .param("source", sourceId)
                .query(new OccurrenceColumns(asOf)::read)
                .list();
    }

    Optional<OccurrenceView> find(UUID id, AsOf asOf) {
        return jdbc.sql("SELECT c.* " + OccurrenceColumns.FROM + " WHERE c.id = :id")
                .param("id", id)
                .query(new OccurrenceColumns(asOf)::read)
                .optional();
    }

    boolean lockRow(UUID id) {
        return jdbc.sql("SELECT id FROM obligation.occurrence WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    List<OccurrenceView> ofObligation(UUID obligationId, AsOf asOf) {
        return jdbc.sql("SELECT c.* " + OccurrenceColumns.FROM
                        + " WHERE c.obligation_id = :id ORDER BY c.period_first DESC, c.responsible_key LIMIT 800")
                .param("id", obligationId)
                .query(new OccurrenceColumns(asOf)::read)
                .list();
    }

    /** What a person has to do: not done, not exempt, and begun or about to be due by the day. */
    List<OccurrenceView> pendingOf(UUID personId, @Nullable LocalDate startedBy, AsOf asOf) {
        return jdbc.sql("SELECT c.* " + OccurrenceColumns.FROM + """
                 WHERE c.person_id = :person AND c.proofs < c.at_least AND c.exempted_at IS NULL
                   AND (:day::date IS NULL OR c.period_first <= :day::date)
                 ORDER BY c.due_on, c.id LIMIT 500
                """)
                .param("person", personId)
                .param("day", startedBy)
                .query(new OccurrenceColumns(asOf)::read)
                .list();
    }

    /** Without daily duties, which would fill every day of a calendar; see {@link #dailyBetween}. */
    List<OccurrenceView> dueBetween(UUID unitId, LocalDate from, LocalDate to, AsOf asOf) {
        return jdbc.sql("SELECT c.* " + OccurrenceColumns.FROM + """
                 WHERE c.unit_id = :unit AND c.due_on BETWEEN :from AND :to
                   AND (c.period_first < c.period_last OR c.occasion <> '')
                 ORDER BY c.due_on, c.id LIMIT 500
                """)
                .param("unit", unitId)
                .param("from", from)
                .param("to", to)
                .query(new OccurrenceColumns(asOf)::read)
                .list();
    }

    /** How many daily duties there were on each day, and how many of them are settled. */
    List<DailyCount> dailyBetween(UUID unitId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                SELECT due_on, count(*) AS asked,
                       count(*) FILTER (WHERE proofs >= at_least OR exempted_at IS NOT NULL) AS settled
                FROM obligation.occurrence
                WHERE unit_id = :unit AND due_on BETWEEN :from AND :to AND period_first = period_last AND occasion = ''
                GROUP BY due_on ORDER BY due_on
                """)
                .param("unit", unitId)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new DailyCount(
                        row.getObject("due_on", LocalDate.class), row.getInt("asked"), row.getInt("settled")))
                .list();
    }

    /** What a unit's office has to do as a body: begun and not proven. */
    List<OccurrenceView> pendingOfOffice(UUID unitId, AsOf asOf) {
        return jdbc.sql("SELECT c.* " + OccurrenceColumns.FROM + """
                 WHERE c.unit_id = :unit AND c.responsible_key = 'office' AND c.proofs < c.at_least
                   AND c.exempted_at IS NULL AND c.period_first <= :today
                 ORDER BY c.due_on, c.id LIMIT 100
                """)
                .param("unit", unitId)
                .param("today", asOf.today())
                .query(new OccurrenceColumns(asOf)::read)
                .list();
    }

    private static Existing existing(ResultSet row, int number) throws SQLException {
        return new Existing(
                row.getObject("id", UUID.class),
                row.getObject("obligation_id", UUID.class),
                row.getString("period_key"),
                row.getObject("period_last", LocalDate.class),
                OccurrenceColumns.responsibility(row),
                row.getBoolean("frozen"),
                row.getBoolean("touched"));
    }
}
