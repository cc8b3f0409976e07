package org.shouze.risk.hazard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.risk.hazard.signal.HazardSource;
import org.shouze.risk.hazard.signal.Severity;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HazardStore {

    private static final String SELECT = "SELECT * FROM hazard.hazard WHERE ";

    private final JdbcClient jdbc;

    HazardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the unit has one with this key already. */
    boolean insert(Hazard hazard) {
        return jdbc.sql("""
                        INSERT INTO hazard.hazard (id, unit_id, key, source, source_id, title, description, subject_id,
                            subject_name, section_id, href, found_at, found_on, state, severity,
                            runs_from, told_on, due_on)
                        VALUES (:id, :unit, :key, :source, :sourceId, :title, :description, :subject, :subjectName,
                            :section, :href, :foundAt, :foundOn, :state, :severity,
                            :from, :told, :due)
                        ON CONFLICT (unit_id, key) DO NOTHING
                        """).paramSource(values(hazard)).update() == 1;
    }

    /** False where somebody was faster. */
    boolean update(Hazard hazard) {
        return jdbc.sql("""
                        UPDATE hazard.hazard SET state = :state, severity = :severity, runs_from = :from, told_on = :told,
                            due_on = :due, mender_id = :mender,
                            mender_name = :menderName, mended_by_id = :mendedBy, mended_by_name = :mendedByName,
                            assignment_id = :assignment, accepted_until = :until, closed_on = :closed, extended = :extended,
                            recurrences = :recurrences, revision = revision + 1
                        WHERE id = :id AND revision = :revision
                        """).paramSource(values(hazard)).update() == 1;
    }

    private static MapSqlParameterSource values(Hazard hazard) {
        var finding = hazard.finding();
        var values = new MapSqlParameterSource("id", hazard.id())
                .addValue("unit", hazard.unitId())
                .addValue("key", finding.key())
                .addValue("source", finding.source().name())
                .addValue("sourceId", finding.sourceId())
                .addValue("title", finding.title())
                .addValue("description", finding.description())
                .addValue("subject", finding.subjectId())
                .addValue("subjectName", finding.subjectName())
                .addValue("section", finding.sectionId())
                .addValue("href", finding.href())
                .addValue("foundAt", finding.foundAt())
                .addValue("foundOn", BusinessTime.dayOf(finding.foundAt()))
                .addValue("state", hazard.state().name())
                .addValue("severity", hazard.severity().name())
                .addValue("from", hazard.term().from())
                .addValue("told", hazard.term().told())
                .addValue("due", hazard.term().dueOn())
                .addValue("assignment", hazard.assignmentId())
                .addValue("until", hazard.acceptedUntil())
                .addValue("closed", hazard.closedOn())
                .addValue("extended", hazard.term().extended())
                .addValue("recurrences", hazard.recurrences())
                .addValue("revision", hazard.revision());
        person(values, "mender", hazard.mender());
        person(values, "mendedBy", hazard.mendedBy());
        return values;
    }

    private static void person(MapSqlParameterSource values, String part, @Nullable Mender person) {
        values.addValue(part, person == null ? null : person.personId())
                .addValue(part + "Name", person == null ? "" : person.name());
    }

    Optional<Hazard> find(UUID id) {
        return jdbc.sql(SELECT + "id = :id")
                .param("id", id)
                .query(HazardStore::hazard)
                .optional();
    }

    Optional<Hazard> keyed(UUID unitId, String key) {
        return jdbc.sql(SELECT + "unit_id = :unit AND key = :key FOR UPDATE")
                .param("unit", unitId)
                .param("key", key)
                .query(HazardStore::hazard)
                .optional();
    }

    /** What somebody has to mend, the most urgent first. */
    List<Hazard> openOf(UUID personId, int limit) {
        return jdbc.sql(SELECT + """
                 mender_id = :person AND state IN ('REPORTED', 'RECTIFYING', 'MENDED')
                ORDER BY due_on, id LIMIT :limit
                """)
                .param("person", personId)
                .param("limit", limit)
                .query(HazardStore::hazard)
                .list();
    }

    /** Those of the persons who have something to mend, or mended something. */
    Set<UUID> mendersAmong(Collection<UUID> personIds) {
        return jdbc.sql("""
                        SELECT mender_id FROM hazard.hazard WHERE mender_id = ANY (:persons)
                        UNION SELECT mended_by_id FROM hazard.hazard WHERE mended_by_id = ANY (:persons)
                        """)
                .param("persons", personIds.toArray(UUID[]::new))
                .query((row, number) -> row.getObject(1, UUID.class))
                .set();
    }

    /** How many of a unit are open past their deadline. */
    int overdue(UUID unitId, LocalDate today) {
        return jdbc.sql("""
                        SELECT count(*) FROM hazard.hazard
                        WHERE unit_id = :unit AND due_on < :today AND state IN ('REPORTED', 'RECTIFYING', 'MENDED')
                        """)
                .param("unit", unitId)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** Whose acceptance has run out. */
    List<Hazard> acceptedBefore(LocalDate day, int limit) {
        return jdbc.sql(SELECT + "state = 'ACCEPTED' AND accepted_until < :day ORDER BY id LIMIT :limit")
                .param("day", day)
                .param("limit", limit)
                .query(HazardStore::hazard)
                .list();
    }

    static Hazard hazard(ResultSet row, int number) throws SQLException {
        return new Hazard(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                finding(row),
                HazardState.valueOf(row.getString("state")),
                Severity.valueOf(row.getString("severity")),
                new Term(
                        row.getObject("runs_from", LocalDate.class),
                        row.getObject("told_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("extended")),
                person(row, "mender"),
                person(row, "mended_by"),
                row.getObject("assignment_id", UUID.class),
                row.getObject("accepted_until", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("recurrences"),
                row.getInt("revision"));
    }

    private static Hazard.Finding finding(ResultSet row) throws SQLException {
        return new Hazard.Finding(
                HazardSource.valueOf(row.getString("source")),
                row.getObject("source_id", UUID.class),
                row.getString("key"),
                row.getString("title"),
                row.getString("description"),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_name"),
                row.getObject("section_id", UUID.class),
                row.getString("href"),
                row.getObject("found_at", OffsetDateTime.class));
    }

    private static @Nullable Mender person(ResultSet row, String part) throws SQLException {
        var id = row.getObject(part + "_id", UUID.class);
        return id == null ? null : new Mender(id, row.getString(part + "_name"));
    }
}
