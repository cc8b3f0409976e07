package org.shouze.platform.organization.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports and their rows in the database. */
@Repository
class ImportStore {

    private static final String SELECT = """
            SELECT i.id, i.unit_id, i.file_name, i.state, i.created_at, i.created_by,
                   i.id = (SELECT l.id FROM organization.person_import l
                           WHERE l.unit_id = i.unit_id AND l.state = 'APPLIED' ORDER BY l.applied_at DESC, l.id DESC LIMIT 1)
                       IS TRUE AS last
              FROM organization.person_import i
            """;

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ImportView created) {
        jdbc.sql("""
                INSERT INTO organization.person_import (id, unit_id, file_name, state, created_at, created_by)
                VALUES (:id, :unit, :file, :state, :at, :by)
                """)
                .param("id", created.id())
                .param("unit", created.unitId())
                .param("file", created.fileName())
                .param("state", created.state().name())
                .param("at", created.createdAt())
                .param("by", created.createdBy())
                .update();
    }

    void insertRows(UUID id, UUID unit, List<Verdict> verdicts) {
        jdbc.sql("""
                INSERT INTO organization.person_import_row
                    (import_id, unit_id, number, outcome, note, cell, name, employee_no, section, title, phone,
                     technical_post, joined_on, broken, person_id)
                SELECT :id, :unit, number::int, outcome, note, cell, name, employee_no, section, title, phone,
                       technical_post, joined_on, broken, person_id::uuid
                  FROM unnest(:numbers::text[], :outcomes::text[], :notes::text[], :cells::text[], :names::text[],
                              :employeeNos::text[], :sections::text[], :titles::text[], :phones::text[],
                              :technicals::text[], :joinedOns::text[], :brokens::text[], :persons::text[])
                       AS r(number, outcome, note, cell, name, employee_no, section, title, phone, technical_post,
                            joined_on, broken, person_id)
                """)
                .param("id", id)
                .param("unit", unit)
                .params(VerdictArrays.rows(verdicts))
                .update();
    }

    /** The same rows judged again, when the import is confirmed. */
    void judgeAgain(UUID id, List<Verdict> verdicts) {
        var arrays = VerdictArrays.rows(verdicts);
        jdbc.sql("""
                UPDATE organization.person_import_row r
                SET outcome = v.outcome, note = v.note, cell = v.cell, person_id = v.person_id::uuid
                FROM unnest(:numbers::text[], :outcomes::text[], :notes::text[], :cells::text[], :persons::text[])
                     AS v(number, outcome, note, cell, person_id)
                WHERE r.import_id = :id AND r.number = v.number::int
                """).param("id", id).params(Map.copyOf(arrays)).update();
    }

    void mark(UUID id, ImportState state, Instant now) {
        var column = switch (state) {
            case APPLIED -> ", applied_at = :at";
            case UNDONE -> ", undone_at = :at";
            case PREVIEW, DISCARDED -> "";
        };
        jdbc.sql("UPDATE organization.person_import SET state = :state" + column + " WHERE id = :id")
                .param("state", state.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    Optional<ImportView> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE i.id = :id")
                .param("id", id)
                .query((row, number) -> view(row, counts(id)))
                .optional();
    }

    /** The latest imports of a unit; how many rows became what is left to the import's own page. */
    List<ImportView> latest(UUID unit, int limit) {
        return jdbc.sql(SELECT + " WHERE i.unit_id = :unit AND i.state <> 'DISCARDED' ORDER BY i.id DESC LIMIT :limit")
                .param("unit", unit)
                .param("limit", limit)
                .query((row, number) -> view(row, Map.of()))
                .list();
    }

    private Map<ImportOutcome, Integer> counts(UUID id) {
        var counts = new EnumMap<ImportOutcome, Integer>(ImportOutcome.class);
        jdbc.sql(
                        "SELECT outcome, count(*) AS n FROM organization.person_import_row WHERE import_id = :id GROUP BY outcome")
                .param("id", id)
                .query(row -> {
                    counts.put(ImportOutcome.valueOf(row.getString("outcome")), row.getInt("n"));
                });
        return counts;
    }

    List<ImportRowView> rows(UUID id, @Nullable ImportOutcome outcome, int after, int limit) {
        return jdbc.sql("""
                SELECT number, outcome, name, employee_no, section, title, note, cell, kept
                FROM organization.person_import_row
                WHERE import_id = :id AND number > :after AND (:outcome::text IS NULL OR outcome = :outcome)
                ORDER BY number LIMIT :limit
                """)
                .param("id", id)
                .param("after", after)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("limit", limit)
                .query(ImportStore::rowView)
                .list();
    }

    /** The rows as the file wrote them, to be judged again. */
    List<IntakeRow> fileRows(UUID id) {
        return jdbc.sql("SELECT * FROM organization.person_import_row WHERE import_id = :id ORDER BY number")
                .param("id", id)
                .query((row, number) -> new IntakeRow(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getString("employee_no"),
                        row.getString("section"),
                        row.getString("title"),
                        row.getString("phone"),
                        row.getString("technical_post"),
                        row.getString("joined_on"),
                        row.getString("broken")))
                .list();
    }

    private static ImportView view(ResultSet row, Map<ImportOutcome, Integer> counts) throws SQLException {
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("file_name"),
                ImportState.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("created_by"),
                counts,
                row.getBoolean("last"));
    }

    private static ImportRowView rowView(ResultSet row, int number) throws SQLException {
        return new ImportRowView(
                row.getInt("number"),
                ImportOutcome.valueOf(row.getString("outcome")),
                row.getString("name"),
                row.getString("employee_no"),
                row.getString("section"),
                row.getString("title"),
                row.getString("note"),
                row.getString("cell"),
                row.getString("kept"));
    }
}
