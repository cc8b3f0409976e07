package org.shouze.platform.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports in the database. */
@Repository
class ImportStore {

    private static final String SELECT = """
            SELECT i.*, i.id = (SELECT l.id FROM intake.import l
                                WHERE l.unit_id = i.unit_id AND l.kind = i.kind AND l.state = 'APPLIED'
                                ORDER BY l.applied_at DESC, l.id DESC LIMIT 1) IS TRUE AS last
              FROM intake.import i
            """;

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ImportView created, String kind) {
        jdbc.sql("""
                INSERT INTO intake.import (id, unit_id, kind, file_name, state, options, created_at, created_by)
                VALUES (:id, :unit, :kind, :file, :state, :options, :at, :by)
                """)
                .param("id", created.id())
                .param("unit", created.unitId())
                .param("kind", kind)
                .param("file", created.fileName())
                .param("state", created.state().name())
                .param("options", created.options().toArray(String[]::new))
                .param("at", created.createdAt())
                .param("by", created.createdBy())
                .update();
    }

    void mark(UUID id, ImportState state, OffsetDateTime now) {
        jdbc.sql("""
                UPDATE intake.import
                SET state = :state, applied_at = CASE WHEN :state = 'APPLIED' THEN :at ELSE applied_at END,
                    undone_at = CASE WHEN :state = 'UNDONE' THEN :at ELSE undone_at END
                WHERE id = :id
                """)
                .param("state", state.name())
                .param("at", now)
                .param("id", id)
                .update();
    }

    /** One at a time confirms or takes back imports of a kind. */
    void lock(UUID unit, String kind) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('intake ' || :kind || ' ' || :unit, 0))")
                .param("kind", kind)
                .param("unit", unit.toString())
                .query(row -> {});
    }

    Optional<ImportView> find(UUID id, String kind) {
        return jdbc.sql(SELECT + " WHERE i.id = :id AND i.kind = :kind")
                .param("id", id)
                .param("kind", kind)
                .query((row, number) -> view(row, counts(id)))
                .optional();
    }

    /** The latest imports of a unit; how many rows became what is left to the import's own page. */
    List<ImportView> latest(UUID unit, String kind, int limit) {
        return jdbc.sql(SELECT + """
                 WHERE i.unit_id = :unit AND i.kind = :kind AND i.state <> 'DISCARDED' ORDER BY i.id DESC LIMIT :limit
                """)
                .param("unit", unit)
                .param("kind", kind)
                .param("limit", limit)
                .query((row, number) -> view(row, Map.of()))
                .list();
    }

    private Map<ImportOutcome, Integer> counts(UUID id) {
        var counts = new EnumMap<ImportOutcome, Integer>(ImportOutcome.class);
        jdbc.sql("SELECT outcome, count(*) AS n FROM intake.import_row WHERE import_id = :id GROUP BY outcome")
                .param("id", id)
                .query(row -> {
                    counts.put(ImportOutcome.valueOf(row.getString("outcome")), row.getInt("n"));
                });
        return counts;
    }

    List<ImportRowView> rows(UUID id, @Nullable ImportOutcome outcome, int after, int limit) {
        return jdbc.sql("""
                SELECT number, outcome, name, note, cell, kept FROM intake.import_row
                WHERE import_id = :id AND number > :after AND (:outcome::text IS NULL OR outcome = :outcome)
                ORDER BY number LIMIT :limit
                """)
                .param("id", id)
                .param("after", after)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("limit", limit)
                .query((row, number) -> new ImportRowView(
                        row.getInt("number"),
                        ImportOutcome.valueOf(row.getString("outcome")),
                        row.getString("name"),
                        row.getString("note"),
                        row.getString("cell"),
                        row.getString("kept")))
                .list();
    }

    private static ImportView view(ResultSet row, Map<ImportOutcome, Integer> counts) throws SQLException {
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("file_name"),
                ImportState.valueOf(row.getString("state")),
                List.of((String[]) row.getArray("options").getArray()),
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("created_by"),
                counts,
                row.getBoolean("last"));
    }
}
