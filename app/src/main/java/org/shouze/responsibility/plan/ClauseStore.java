package org.shouze.responsibility.plan;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouze.gongwen.plan.PlanReading;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the clauses and sentences of adopted plans, which nothing changes any more. */
@Repository
class ClauseStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ClauseStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A clause in which a text was found. */
    record Hit(UUID planId, String key, String planTitle, String heading, String body) {}

    void freeze(PlanView plan, PlanReading reading, Coverage coverage) {
        var clauses = reading.clauses();
        batches.batchUpdate(
                """
                INSERT INTO plan.clause (plan_id, unit_id, position, key, number, level, heading, body)
                VALUES (:plan, :unit, :position, :key, :number, :level, :heading, :body)
                """,
                IntStream.range(0, clauses.size())
                        .mapToObj(position -> clause(plan, position, clauses.get(position)))
                        .toArray(MapSqlParameterSource[]::new));
        batches.batchUpdate(
                """
                INSERT INTO plan.sentence (plan_id, unit_id, position, clause_key, sentence, obligations, reason)
                VALUES (:plan, :unit, :position, :clause, :sentence, :obligations, :reason)
                """, coverage.lines().stream().map(line -> sentence(plan, line)).toArray(MapSqlParameterSource[]::new));
    }

    /** Clauses of the plans in force that contain a text. */
    List<Hit> containing(String text, int limit) {
        return jdbc.sql("""
                SELECT c.plan_id, c.key, p.title, c.heading, c.body
                FROM plan.clause c JOIN plan.plan p ON p.id = c.plan_id
                WHERE p.state = 'ADOPTED' AND strpos(lower(c.heading || ' ' || c.body), lower(:text)) > 0
                ORDER BY c.plan_id DESC, c.position LIMIT :limit
                """)
                .param("text", text)
                .param("limit", limit)
                .query((row, number) -> new Hit(
                        row.getObject("plan_id", UUID.class),
                        row.getString("key"),
                        row.getString("title"),
                        row.getString("heading"),
                        row.getString("body")))
                .list();
    }

    private static MapSqlParameterSource clause(PlanView plan, int position, PlanReading.Clause clause) {
        return new MapSqlParameterSource("plan", plan.id())
                .addValue("unit", plan.unitId())
                .addValue("position", position)
                .addValue("key", clause.id())
                .addValue("number", orEmpty(clause.number()))
                .addValue("level", clause.level())
                .addValue("heading", orEmpty(clause.heading()))
                .addValue("body", clause.text());
    }

    private static MapSqlParameterSource sentence(PlanView plan, Coverage.Line line) {
        return new MapSqlParameterSource("plan", plan.id())
                .addValue("unit", plan.unitId())
                .addValue("position", line.position())
                .addValue("clause", line.clauseId())
                .addValue("sentence", line.sentence())
                .addValue("obligations", line.obligations().toArray(String[]::new))
                .addValue("reason", orEmpty(line.reason()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
