package org.shouze.risk.hazard;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouze.platform.files.holding.HeldFile;
import org.shouze.platform.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done about hazards: appended, never rewritten. */
@Repository
class HazardStepStore {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    HazardStepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(Hazard hazard, StepView step) {
        jdbc.sql("""
                INSERT INTO hazard.step (id, hazard_id, unit_id, what, note, file_id, taken_at, taken_by)
                VALUES (:id, :hazard, :unit, :what, :note, :file, :at, :by)
                """)
                .param("id", Ids.next())
                .param("hazard", hazard.id())
                .param("unit", hazard.unitId())
                .param("what", step.what())
                .param("note", step.note())
                .param("file", step.fileId())
                .param("at", step.takenAt())
                .param("by", step.takenBy())
                .update();
    }

    /** The first first. */
    List<StepView> of(UUID hazardId) {
        return jdbc.sql("SELECT * FROM hazard.step WHERE hazard_id = :hazard ORDER BY id LIMIT :limit")
                .param("hazard", hazardId)
                .param("limit", MOST)
                .query((row, number) -> new StepView(
                        row.getString("what"),
                        row.getString("note"),
                        row.getObject("file_id", UUID.class),
                        row.getObject("taken_at", OffsetDateTime.class),
                        row.getString("taken_by")))
                .list();
    }

    /** Hazards in sight by the proofs they hold. */
    Map<UUID, HeldFile> holding(Collection<UUID> fileIds) {
        var held = new HashMap<UUID, HeldFile>();
        jdbc.sql("""
                SELECT s.file_id, h.id, h.title FROM hazard.step s JOIN hazard.hazard h ON h.id = s.hazard_id
                WHERE s.file_id = ANY (:files)
                """).param("files", fileIds.toArray(UUID[]::new)).query(row -> {
            held.put(
                    row.getObject("file_id", UUID.class),
                    new HeldFile("隐患", row.getString("title"), HazardView.href(row.getObject("id", UUID.class))));
        });
        return held;
    }
}
