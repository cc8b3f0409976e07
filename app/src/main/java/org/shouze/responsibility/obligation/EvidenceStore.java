package org.shouze.responsibility.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.files.holding.HeldFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EvidenceStore {

    private static final String SELECT = """
            SELECT e.*, coalesce(w.reason, '') AS withdrawn FROM obligation.evidence e
            LEFT JOIN obligation.evidence_withdrawal w ON w.source_type = e.source_type AND w.source_id = e.source_id
            """;

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Appends; false where source, row and person are known already. */
    boolean append(EvidenceView evidence) {
        return append(evidence, "");
    }

    /**
     * Appends what is about an occasion; false where source, row and person are known already.
     *
     * @param occasion as {@link OccasionKeys} names it; empty for none
     */
    boolean append(EvidenceView evidence, String occasion) {
        return jdbc.sql("""
                        INSERT INTO obligation.evidence (id, unit_id, source_type, source_id, row_code, person_id, occurrence_id, occasion,
                            effective_on, title, note, href, file_id, recorded_by, recorded_at)
                        VALUES (:id, :unit, :sourceType, :sourceId, :row, :person, :occurrence, :occasion,
                            :effectiveOn, :title, :note, :href, :file, :by, :at)
                        ON CONFLICT (source_type, source_id, row_code, person_id) DO NOTHING
                        """)
                        .param("id", evidence.id())
                        .param("unit", evidence.unitId())
                        .param("sourceType", evidence.sourceType())
                        .param("sourceId", evidence.sourceId())
                        .param("row", evidence.row())
                        .param("person", evidence.personId())
                        .param("occurrence", evidence.occurrenceId())
                        .param("occasion", occasion)
                        .param("effectiveOn", evidence.effectiveOn())
                        .param("title", evidence.title())
                        .param("note", evidence.note())
                        .param("href", evidence.href())
                        .param("file", evidence.fileId())
                        .param("by", evidence.recordedBy())
                        .param("at", evidence.recordedAt())
                        .update()
                == 1;
    }

    /** A withdrawal (佐证撤回). */
    record Withdrawal(UUID unitId, String sourceType, UUID sourceId, String reason, String by, OffsetDateTime at) {}

    boolean withdraw(Withdrawal withdrawal) {
        return jdbc.sql("""
                        INSERT INTO obligation.evidence_withdrawal
                            (unit_id, source_type, source_id, reason, withdrawn_by, withdrawn_at)
                        VALUES (:unit, :type, :source, :reason, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("unit", withdrawal.unitId())
                        .param("type", withdrawal.sourceType())
                        .param("source", withdrawal.sourceId())
                        .param("reason", withdrawal.reason())
                        .param("by", withdrawal.by())
                        .param("at", withdrawal.at())
                        .update()
                == 1;
    }

    Optional<EvidenceView> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE e.id = :id")
                .param("id", id)
                .query(EvidenceStore::read)
                .optional();
    }

    List<EvidenceView> ofSource(String sourceType, UUID sourceId) {
        return jdbc.sql(SELECT + " WHERE e.source_type = :type AND e.source_id = :source")
                .param("type", sourceType)
                .param("source", sourceId)
                .query(EvidenceStore::read)
                .list();
    }

    /** What was handed in with a file, and not taken back. */
    List<EvidenceView> withFile(UUID fileId) {
        return jdbc.sql(SELECT + " WHERE e.file_id = :file AND w.reason IS NULL")
                .param("file", fileId)
                .query(EvidenceStore::read)
                .list();
    }

    /** What proves an occurrence, and what did until it was withdrawn. */
    List<EvidenceView> ofOccurrence(UUID occurrenceId) {
        return jdbc.sql(SELECT + """
                 WHERE e.id IN (SELECT evidence_id FROM obligation.proof WHERE occurrence_id = :id)
                    OR e.occurrence_id = :id
                 ORDER BY e.effective_on, e.recorded_at LIMIT 500
                """)
                .param("id", occurrenceId)
                .query(EvidenceStore::read)
                .list();
    }

    List<EvidenceView> ofObligation(UUID obligationId, int limit) {
        return jdbc.sql(SELECT + """
                 WHERE e.id IN (SELECT p.evidence_id FROM obligation.proof p
                                JOIN obligation.occurrence c ON c.id = p.occurrence_id WHERE c.obligation_id = :id)
                 ORDER BY e.effective_on DESC, e.id DESC LIMIT :limit
                """)
                .param("id", obligationId)
                .param("limit", limit)
                .query(EvidenceStore::read)
                .list();
    }

    /** The ledger of a unit, the latest entry first. */
    List<EvidenceView> ledger(UUID unitId, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                 WHERE e.unit_id = :unit AND (:after::uuid IS NULL OR e.id < :after::uuid)
                 ORDER BY e.id DESC LIMIT :limit
                """)
                .param("unit", unitId)
                .param("after", after)
                .param("limit", limit)
                .query(EvidenceStore::read)
                .list();
    }

    private static EvidenceView read(ResultSet row, int number) throws SQLException {
        return new EvidenceView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("source_type"),
                row.getObject("source_id", UUID.class),
                row.getString("row_code"),
                row.getObject("person_id", UUID.class),
                row.getObject("occurrence_id", UUID.class),
                row.getObject("effective_on", LocalDate.class),
                row.getString("title"),
                row.getString("note"),
                row.getString("href"),
                row.getObject("file_id", UUID.class),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("withdrawn"));
    }

    /** Entries in sight by the files they hold. */
    Map<UUID, HeldFile> holding(Collection<UUID> fileIds) {
        Map<UUID, HeldFile> held = new HashMap<>();
        jdbc.sql("""
                SELECT e.file_id, c.id, c.title, c.period_key, c.period_first, c.occasion, c.plan_id
                """ + OccurrenceColumns.FROM + """
                JOIN obligation.evidence e ON e.occurrence_id = c.id WHERE e.file_id = ANY (:files)
                """)
                .param("files", fileIds.toArray(UUID[]::new))
                .query(row -> {
                    var label = OccurrenceColumns.label(
                            row, row.getString("period_key"), row.getObject("period_first", LocalDate.class));
                    var title = row.getString("title") + "（" + label + "）";
                    held.put(
                            row.getObject("file_id", UUID.class),
                            new HeldFile("佐证", title, "/occurrences/" + row.getString("id")));
                });
        return held;
    }
}
