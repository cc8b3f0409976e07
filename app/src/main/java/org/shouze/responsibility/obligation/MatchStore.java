package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
                SELECT c.id, c.period_key, o.row_code, c.period_first, c.period_last, c.responsible_key, c.person_id, c.at_least
                FROM obligation.occurrence c JOIN obligation.obligation o ON o.id = c.obligation_id
                WHERE c.obligation_id = ANY (:ids::uuid[])
                """)
                .param("ids", obligations.toArray(UUID[]::new))
                .query((row, number) -> new Matching.Wanted(
                        row.getObject("id", UUID.class),
                        OccasionKeys.in(row.getString("period_key")),
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
                        row.getString("occasion"),
                        row.getObject("occurrence_id", UUID.class)))
                .list();
    }

    /** Only what differs from what is written already: of a duty of every day, one proof in three hundred is new. */
    void write(UUID unitId, Collection<UUID> obligations, Collection<Matching.Match> matches) {
        var found = matches.stream()
                .flatMap(match -> match.evidence().stream().map(id -> new Link(match.occurrenceId(), id)))
                .collect(Collectors.toSet());
        var written = links(obligations);
        var surplus = written.stream().filter(link -> !found.contains(link)).toList();
        var missing = found.stream().filter(link -> !written.contains(link)).toList();
        if (!surplus.isEmpty()) {
            batch.update("""
                    DELETE FROM obligation.proof WHERE (occurrence_id, evidence_id) IN
                        (SELECT * FROM unnest(:occurrences::uuid[], :evidence::uuid[]))
                    """, parameters(surplus));
        }
        if (!missing.isEmpty()) {
            batch.update("""
                    INSERT INTO obligation.proof (unit_id, occurrence_id, evidence_id)
                    SELECT :unit, * FROM unnest(:occurrences::uuid[], :evidence::uuid[])
                    ON CONFLICT DO NOTHING
                    """, parameters(missing).addValue("unit", unitId));
        }
        writeCounts(obligations, matches);
    }

    private Set<Link> links(Collection<UUID> obligations) {
        return jdbc.sql("""
                SELECT p.occurrence_id, p.evidence_id
                FROM obligation.proof p JOIN obligation.occurrence c ON c.id = p.occurrence_id
                WHERE c.obligation_id = ANY (:ids::uuid[])
                """)
                .param("ids", obligations.toArray(UUID[]::new))
                .query((row, number) ->
                        new Link(row.getObject("occurrence_id", UUID.class), row.getObject("evidence_id", UUID.class)))
                .set();
    }

    private static MapSqlParameterSource parameters(Collection<Link> links) {
        return new MapSqlParameterSource(
                        "occurrences", links.stream().map(Link::occurrence).toArray(UUID[]::new))
                .addValue("evidence", links.stream().map(Link::evidence).toArray(UUID[]::new));
    }

    private void writeCounts(Collection<UUID> obligations, Collection<Matching.Match> matches) {
        var written = counts(obligations);
        var changed = matches.stream()
                .filter(match -> !new Count(match.count(), match.doneOn()).equals(written.get(match.occurrenceId())))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        batch.update(
                """
                UPDATE obligation.occurrence c SET proofs = found.proofs, done_on = found.done_on
                FROM unnest(:ids::uuid[], :proofs::int[], (:doneOn::text[])::date[]) AS found (id, proofs, done_on)
                WHERE c.id = found.id
                """,
                new MapSqlParameterSource(
                                "ids",
                                changed.stream()
                                        .map(Matching.Match::occurrenceId)
                                        .toArray(UUID[]::new))
                        .addValue(
                                "proofs",
                                changed.stream().map(Matching.Match::count).toArray(Integer[]::new))
                        .addValue(
                                "doneOn",
                                changed.stream()
                                        .map(match -> match.doneOn() == null ? null : String.valueOf(match.doneOn()))
                                        .toArray(String[]::new)));
    }

    private Map<UUID, Count> counts(Collection<UUID> obligations) {
        var counts = new HashMap<UUID, Count>();
        jdbc.sql("SELECT id, proofs, done_on FROM obligation.occurrence WHERE obligation_id = ANY (:ids::uuid[])")
                .param("ids", obligations.toArray(UUID[]::new))
                .query(row -> {
                    counts.put(
                            row.getObject("id", UUID.class),
                            new Count(row.getInt("proofs"), row.getObject("done_on", LocalDate.class)));
                });
        return counts;
    }

    private record Link(UUID occurrence, UUID evidence) {}

    private record Count(int proofs, @Nullable LocalDate doneOn) {}
}
