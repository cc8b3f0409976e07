package org.shouze.responsibility.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SnapshotStore {

    private record Coded(String code, TrendPoint point) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    SnapshotStore(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Keeps where a unit's indicators stand; a day that is kept already stays as it is. */
    int append(Board board, OffsetDateTime now) {
        var rows = board.indicators().stream()
                .map(each -> parameters(board, each, now))
                .toArray(MapSqlParameterSource[]::new);
        var counts = batch.batchUpdate("""
                INSERT INTO indicator.snapshot
                    (unit_id, code, day, value, numerator, denominator, op, target, state, recorded_at)
                VALUES (:unit, :code, :day, :value, :numerator, :denominator, :op, :target, :state, :now)
                ON CONFLICT DO NOTHING
                """, rows);
        return java.util.Arrays.stream(counts).sum();
    }

    /** The last figure of each month, by code. */
    Map<String, List<TrendPoint>> monthly(UUID unit, int year) {
        return jdbc
                .sql("""
                SELECT DISTINCT ON (code, date_trunc('month', day)) code, day, value, target, state
                FROM indicator.snapshot
                WHERE unit_id = :unit AND day BETWEEN :first AND :last
                ORDER BY code, date_trunc('month', day), day DESC
                """)
                .param("unit", unit)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, number) -> new Coded(row.getString("code"), point(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Coded::code, Collectors.mapping(Coded::point, Collectors.toUnmodifiableList())));
    }

    /** Each day of a year that is kept, in order. */
    List<TrendPoint> daily(UUID unit, String code, int year) {
        return jdbc.sql("""
                SELECT day, value, target, state FROM indicator.snapshot
                WHERE unit_id = :unit AND code = :code AND day BETWEEN :first AND :last ORDER BY day
                """)
                .param("unit", unit)
                .param("code", code)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(SnapshotStore::point)
                .list();
    }

    /** The last figures of a year, by code; without those that have none. */
    Map<String, BigDecimal> lastOf(UUID unit, int year) {
        return jdbc
                .sql("""
                SELECT DISTINCT ON (code) code, day, value, target, state FROM indicator.snapshot
                WHERE unit_id = :unit AND day BETWEEN :first AND :last AND value IS NOT NULL
                ORDER BY code, day DESC
                """)
                .param("unit", unit)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, number) -> Map.entry(row.getString("code"), row.getBigDecimal("value")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static MapSqlParameterSource parameters(Board board, IndicatorView each, OffsetDateTime now) {
        return new MapSqlParameterSource()
                .addValue("unit", board.unitId())
                .addValue("code", each.code())
                .addValue("day", board.asOf())
                .addValue("value", each.value())
                .addValue("numerator", each.numerator())
                .addValue("denominator", each.denominator())
                .addValue("op", each.target().op())
                .addValue("target", each.target().value())
                .addValue("state", each.state().name())
                .addValue("now", now);
    }

    private static TrendPoint point(ResultSet row, int number) throws SQLException {
        return new TrendPoint(
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("value"),
                row.getBigDecimal("target"),
                IndicatorState.valueOf(row.getString("state")));
    }
}
