package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts occurrences, each picture in one grouped query. */
@Repository
class CountStore {

    private static final int DAYS_AHEAD = 30;

    private final JdbcClient jdbc;

    CountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HeatMap.Count> year(UUID unitId, int year, AsOf asOf) {
        return jdbc.sql("""
                SELECT area, month, state, count(*) AS number
                FROM (SELECT o.area, extract(month FROM c.due_on)::int AS month, %s AS state
                      FROM obligation.occurrence c JOIN obligation.obligation o ON o.id = c.obligation_id
                      WHERE c.unit_id = :unit AND c.due_on BETWEEN :first AND :last) AS stated
                GROUP BY area, month, state
                """.formatted(OccurrenceState.SQL))
                .param("unit", unitId)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("today", asOf.today())
                .param("soon", asOf.soon())
                .query((row, number) -> new HeatMap.Count(
                        Area.valueOf(row.getString("area")),
                        row.getInt("month"),
                        OccurrenceState.valueOf(row.getString("state")),
                        row.getInt("number")))
                .list();
    }

    List<ObligationYear.Count> yearByObligation(UUID unitId, int year, AsOf asOf) {
        return jdbc.sql("""
                SELECT obligation_id, title, area, position, month, state, count(*) AS number
                FROM (SELECT c.obligation_id, o.title, o.area, o.position, extract(month FROM c.due_on)::int AS month,
                             %s AS state
                      FROM obligation.occurrence c JOIN obligation.obligation o ON o.id = c.obligation_id
                      WHERE c.unit_id = :unit AND c.due_on BETWEEN :first AND :last) AS stated
                GROUP BY obligation_id, title, area, position, month, state
                ORDER BY position, title, obligation_id
                """.formatted(OccurrenceState.SQL))
                .param("unit", unitId)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("today", asOf.today())
                .param("soon", asOf.soon())
                .query((row, number) -> new ObligationYear.Count(
                        row.getObject("obligation_id", UUID.class),
                        row.getString("title"),
                        Area.valueOf(row.getString("area")),
                        row.getInt("month"),
                        OccurrenceState.valueOf(row.getString("state")),
                        row.getInt("number")))
                .list();
    }

    Attention attention(UUID unitId, int each, AsOf asOf) {
        Map<Attention.Kind, Integer> totals = new EnumMap<>(Attention.Kind.class);
        Map<Attention.Kind, List<OccurrenceView>> items = new EnumMap<>(Attention.Kind.class);
        var columns = new OccurrenceColumns(asOf);
        jdbc.sql("""
                SELECT * FROM (
                    SELECT pending.*, row_number() OVER (PARTITION BY kind ORDER BY due_on, id) AS place,
                           count(*) OVER (PARTITION BY kind) AS total
                    FROM (SELECT c.*, o.title, o.row_code, o.area, o.plan_id,
                                 CASE WHEN c.due_on < :today THEN 'OVERDUE'
                                      WHEN %s = 'AWAITING_PROOF' THEN 'AWAITING_PROOF'
                                      ELSE 'DUE_SOON' END AS kind
                          FROM obligation.occurrence c JOIN obligation.obligation o ON o.id = c.obligation_id
                          WHERE c.unit_id = :unit AND c.proofs < c.at_least AND c.exempted_at IS NULL
                            AND (c.due_on <= :horizon OR c.proofs > 0 AND c.period_first <= :today)) AS pending
                ) AS placed WHERE place <= :each ORDER BY kind, place
                """.formatted(OccurrenceState.SQL))
                .param("unit", unitId)
                .param("each", each)
                .param("today", asOf.today())
                .param("soon", asOf.soon())
                .param("horizon", asOf.today().plusDays(DAYS_AHEAD))
                .query(row -> {
                    var kind = Attention.Kind.valueOf(row.getString("kind"));
                    totals.put(kind, row.getInt("total"));
                    items.computeIfAbsent(kind, ignored -> new ArrayList<>()).add(columns.read(row, 0));
                });
        return new Attention(items.entrySet().stream()
                .map(entry ->
                        new Attention.Group(entry.getKey(), totals.getOrDefault(entry.getKey(), 0), entry.getValue()))
                .toList());
    }

    /** How a row stood in a year. */
    record RowStanding(String row, int occurrences, int done, int records) {}

    /** Occurrences of a year by row, how many are proven, and how many different records of the year prove them. */
    List<RowStanding> rows(UUID unitId, int year, LocalDate asOf) {
        return jdbc.sql("""
                SELECT o.row_code, count(DISTINCT c.id) AS occurrences,
                       count(DISTINCT c.id) FILTER (WHERE c.done_on <= :asOf) AS done,
                       count(DISTINCT (e.source_type, e.source_id)) FILTER (WHERE e.effective_on BETWEEN :first AND :until)
                           AS records
                FROM obligation.occurrence c
                JOIN obligation.obligation o ON o.id = c.obligation_id
                LEFT JOIN obligation.proof p ON p.occurrence_id = c.id
                LEFT JOIN obligation.evidence e ON e.id = p.evidence_id
                WHERE c.unit_id = :unit AND o.row_code IS NOT NULL AND c.exempted_at IS NULL
                  AND c.due_on BETWEEN :first AND :last AND c.period_first <= :asOf
                GROUP BY o.row_code
                """)
                .param("unit", unitId)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .param("until", LocalDate.of(year, 12, 31).isBefore(asOf) ? LocalDate.of(year, 12, 31) : asOf)
                .param("asOf", asOf)
                .query((row, number) -> new RowStanding(
                        row.getString("row_code"),
                        row.getInt("occurrences"),
                        row.getInt("done"),
                        row.getInt("records")))
                .list();
    }
}
