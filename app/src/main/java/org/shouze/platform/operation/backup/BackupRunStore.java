package org.shouze.platform.operation.backup;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.operation.archive.BackupSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The records of backups; each step is a transaction of its own, since a backup takes longer than one should. */
@Repository
class BackupRunStore {

    private static final String COLUMNS = """
            SELECT id, requested_at, scheduled, state, step, file, bytes, row_count, file_count, taken_at, verified_at,
                   copied_at, copied_to, removed_at, problem, node, folder, deleted_here_at
            FROM operation.backup_run
            """;

    private final JdbcClient jdbc;

    BackupRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where one is under way already. */
    @Transactional
    boolean request(UUID id, boolean scheduled, OffsetDateTime now) {
        return jdbc.sql("""
                INSERT INTO operation.backup_run (id, requested_at, scheduled, state, step)
                VALUES (:id, :now, :scheduled, 'REQUESTED', '') ON CONFLICT DO NOTHING
                """)
                        .param("id", id)
                        .param("now", now)
                        .param("scheduled", scheduled)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    List<BackupView> latest(int limit) {
        return jdbc.sql(COLUMNS + " ORDER BY requested_at DESC, id DESC LIMIT :limit")
                .param("limit", limit)
                .query(BackupRunStore::view)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<BackupView> find(UUID id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id")
                .param("id", id)
                .query(BackupRunStore::view)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<BackupView> underWay() {
        return jdbc.sql(COLUMNS + " WHERE state IN ('REQUESTED', 'RUNNING')")
                .query(BackupRunStore::view)
                .optional();
    }

    @Transactional(readOnly = true)
    List<BackupView> present() {
        return jdbc.sql(COLUMNS + " WHERE file IS NOT NULL AND removed_at IS NULL ORDER BY taken_at DESC")
                .query(BackupRunStore::view)
                .list();
    }

    /** Those that this server wrote and that are gone by their record, the latest first. */
    @Transactional(readOnly = true)
    List<BackupView> removedOn(String node) {
        return jdbc.sql(COLUMNS + " WHERE node = :node AND file IS NOT NULL AND removed_at IS NOT NULL"
                        + " ORDER BY removed_at DESC LIMIT 400")
                .param("node", node)
                .query(BackupRunStore::view)
                .list();
    }

    /** Those that were verified and not removed, the latest first; whether they still lie somewhere is not asked. */
    @Transactional(readOnly = true)
    List<BackupView> verified() {
        return jdbc.sql(COLUMNS + " WHERE state = 'VERIFIED' AND removed_at IS NULL ORDER BY taken_at DESC")
                .query(BackupRunStore::view)
                .list();
    }

    /**
     * Whether the scheduled backup since that moment needs nothing more: it was made, or has failed so lately that another
     * try has to wait. NB: what is dated ahead was made under a clock that was wrong.
     */
    @Transactional(readOnly = true)
    boolean isScheduledDone(OffsetDateTime moment, OffsetDateTime now) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM operation.backup_run
                               WHERE scheduled AND requested_at BETWEEN :moment AND :now
                                 AND (state <> 'FAILED' OR requested_at > :now::timestamptz - interval '1 hour'))
                """)
                .param("moment", moment)
                .param("now", now)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    void step(UUID id, String step, String node) {
        jdbc.sql("UPDATE operation.backup_run SET state = 'RUNNING', step = :step, node = :node WHERE id = :id")
                .param("step", step)
                .param("node", node)
                .param("id", id)
                .update();
    }

    @Transactional
    void written(UUID id, Path file, long bytes, BackupSummary summary) {
        jdbc.sql("""
                UPDATE operation.backup_run
                SET file = :file, folder = :folder, bytes = :bytes, row_count = :rows, file_count = :files, taken_at = :taken
                WHERE id = :id
                """)
                .param("file", String.valueOf(file.getFileName()))
                .param("folder", String.valueOf(file.getParent()))
                .param("bytes", bytes)
                .param("rows", summary.rows())
                .param("files", summary.files())
                .param("taken", summary.createdAt().atOffset(java.time.ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    @Transactional
    void verified(UUID id, OffsetDateTime now) {
        mark(id, "verified_at", now);
    }

    @Transactional
    void copied(UUID id, String place, OffsetDateTime now) {
        jdbc.sql("UPDATE operation.backup_run SET copied_at = :now, copied_to = :place WHERE id = :id")
                .param("now", now)
                .param("place", place)
                .param("id", id)
                .update();
    }

    /** Its copy elsewhere stays for now. */
    @Transactional
    void deletedHere(UUID id, OffsetDateTime now) {
        mark(id, "deleted_here_at", now);
    }

    @Transactional
    void removed(UUID id, OffsetDateTime now) {
        mark(id, "removed_at", now);
    }

    @Transactional
    void finished(UUID id, BackupState state, @Nullable String problem, OffsetDateTime now) {
        jdbc.sql("""
                UPDATE operation.backup_run SET state = :state, step = '', problem = :problem, finished_at = :now
                WHERE id = :id
                """)
                .param("state", state.name())
                .param("problem", problem)
                .param("now", now)
                .param("id", id)
                .update();
    }

    private void mark(UUID id, String column, OffsetDateTime now) {
        jdbc.sql("UPDATE operation.backup_run SET " + column + " = :now WHERE id = :id")
                .param("now", now)
                .param("id", id)
                .update();
    }

    private static BackupView view(ResultSet row, int number) throws SQLException {
        return new BackupView(
                row.getObject("id", UUID.class),
                row.getObject("requested_at", OffsetDateTime.class),
                row.getBoolean("scheduled"),
                BackupState.valueOf(row.getString("state")),
                row.getString("step"),
                row.getString("file"),
                row.getLong("bytes"),
                row.getLong("row_count"),
                row.getLong("file_count"),
                row.getObject("taken_at", OffsetDateTime.class),
                row.getObject("verified_at", OffsetDateTime.class),
                row.getObject("copied_at", OffsetDateTime.class),
                row.getObject("removed_at", OffsetDateTime.class),
                row.getString("problem"),
                new BackupView.Lying(
                        row.getString("node"),
                        row.getString("folder"),
                        row.getString("copied_to"),
                        row.getObject("deleted_here_at", OffsetDateTime.class)));
    }
}
