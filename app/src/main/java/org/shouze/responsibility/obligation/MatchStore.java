package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings the two sides of the matching together and writes down what it found. */
@Repository
class MatchStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    MatchStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<Matching.Wanted> wanted(Collection<UUID> obligations) {
        return jdbc.sql("""
                SELECT c.id, o.row_code, c.period_first, c.period_last, c.responsible_key, c.person_id, c.at_least
                FROM obligation.occurrence c JOIN obligation.obligation o ON o.id = c.obligation_id
                WHERE c.obligation_id = ANY (:ids::uuid[])
                """)
                .param("ids", obligations.toArray(UUID[]::new))
                .query((row, number) -> new Matching.Wanted(
                        row.getObject("id", UUID.class),
                        row.getString("row_code"),
                        row.getObject("period_first", LocalDate.class),
                        row.getObject("period_last", LocalDate.class),
                        isPersonal(row.getString("responsible_key")) ? row.getObject("person_id", UUID.class) : null,
                        row.getInt("at_least")))
                .list();
    }

    private static boolean isPersonal(String key) {
        return key.equals(Responsibility.LEADER) || key.startsWith(Responsibility.DEPUTY);
    }

    /** Evidence in force that may concern these obligations of a unit. */
    List<Matching.Proof> proofs(UUID unitId, Collection<UUID> obligations) {
        return jdbc.sql("""
                SELECT e.* FROM obligation.evidence e
                WHERE e.unit_id = :unit
                  AND (e.occurrence_id IN (SELECT id FROM obligation.occurrence WHERE obligation_id = ANY (:ids::uuid[]))
                       OR e.occurrence_id IS NULL
                          AND e.row_code IN (SELECT row_code FROM obligation.obligation WHERE id = ANY (:ids::uuid[])))
                  AND NOT EXISTS (SELECT FROM obligation.evidence_withdrawal w
                                  WHERE w.source_type = e.source_type AND w.source_id = e.source_id)
                """)
                .param("unit", unitId)
                .param("ids", obligations.toArray(UUID[]::new))
                .query((row, number) -> new Matching.Proof(
                        row.getObject("id", UUID.class),
                        row.getString("source_type") + ':' + row.getString("source_id"),
                        row.getString("row_code"),
                        row.getObject("person_id", UUID.class),
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class),
                        row.getObject("occurrence_id", UUID.class)))
                .list();
    }

    void write(UUID unitId, Collection<Matching.Match> matches) {
        var occurrences = new ArrayList<UUID>();
        var evidence = new ArrayList<UUID>();
        matches.forEach(match -> match.evidence().forEach(id -> {
            occurrences.add(match.occurrenceId());
            evidence.add(id);
        }));
        var links = new MapSqlParameterSource("unit", unitId)
                .addValue(
                        "all",
                        matches.stream().map(Matching.Match::occurrenceId).toArray(UUID[]::new))
                .addValue("occurrences", occurrences.toArray(UUID[]::new))
                .addValue("evidence", evidence.toArray(UUID[]::new));
        batch.update("""
                DELETE FROM obligation.proof WHERE occurrence_id = ANY (:all::uuid[])
                  AND (occurrence_id, evidence_id) NOT IN (SELECT * FROM unnest(:occurrences::uuid[], :evidence::uuid[]))
                """, links);
        batch.update("""
                INSERT INTO obligation.proof (unit_id, occurrence_id, evidence_id)
                SELECT :unit, * FROM unnest(:occurrences::uuid[], :evidence::uuid[])
                ON CONFLICT DO NOTHING
                """, links);
        writeCounts(matches);
    }

    private void writeCounts(Collection<Matching.Match> matches) {
        batch.update(
                """
                UPDATE obligation.occurrence c SET proofs = found.proofs, done_on = found.done_on
                FROM unnest(:ids::uuid[], :proofs::int[], (:doneOn::text[])::date[]) AS found (id, proofs, done_on)
                WHERE c.id = found.id AND (c.proofs, c.done_on) IS DISTINCT FROM (found.proofs, found.done_on)
                """,
                new MapSqlParameterSource(
                                "ids",
                                matches.stream()
                                        .map(Matching.Match::occurrenceId)
                                        .toArray(UUID[]::new))
                        .addValue(
                                "proofs",
                                matches.stream().map(Matching.Match::count).toArray(Integer[]::new))
                        .addValue(
                                "doneOn",
                                matches.stream()
                                        .map(match -> match.doneOn() == null ? null : String.valueOf(match.doneOn()))
                                        .toArray(String[]::new)));
    }
}
