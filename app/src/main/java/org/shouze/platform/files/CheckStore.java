package org.shouze.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the virus check says of contents. */
@Repository
class CheckStore {

    private static final String WAITING = """
            SELECT sha256, size, place, location, sealed_key FROM files.content
            WHERE check_state IN ('UNCHECKED', 'FAILED')
            """;

    private final JdbcClient jdbc;

    CheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose turn it is, the oldest first; what failed lately is not. */
    List<StoredContent> waiting(int most, Instant now) {
        return jdbc.sql(WAITING + """
                  AND NOT EXISTS (SELECT FROM files.attempt a
                                  WHERE a.sha256 = content.sha256 AND a.purpose = 'CHECK' AND a.next_at > :now)
                ORDER BY stored_at LIMIT :most
                """)
                .param("most", most)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ContentStore::content)
                .list();
    }

    /** Contents that are waiting since before the moment. */
    long countOverdue(OffsetDateTime before) {
        return jdbc.sql("""
                SELECT count(*) FROM files.content
                WHERE check_state IN ('UNCHECKED', 'FAILED') AND stored_at < :before
                """).param("before", before).query(Long.class).single();
    }

    Optional<StoredContent> waiting(String sha256) {
        return jdbc.sql(WAITING + " AND sha256 = :sha256")
                .param("sha256", sha256)
                .query(ContentStore::content)
                .optional();
    }

    /** False where it says so already. */
    boolean conclude(String sha256, CheckState state, String note, Instant at) {
        return jdbc.sql("""
                        UPDATE files.content SET check_state = :state, check_note = :note, checked_at = :at
                        WHERE sha256 = :sha256 AND check_state <> :state
                        """)
                        .param("state", state.name())
                        .param("note", note)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("sha256", sha256)
                        .update()
                == 1;
    }

    /** Without a scanner nothing waits for one. */
    void excuse() {
        jdbc.sql("UPDATE files.content SET check_state = 'NOT_CONFIGURED' WHERE check_state IN ('UNCHECKED', 'FAILED')")
                .update();
    }

    /** With a scanner everything that was let through without one waits. */
    int recall() {
        return jdbc.sql("UPDATE files.content SET check_state = 'UNCHECKED' WHERE check_state = 'NOT_CONFIGURED'")
                .update();
    }

    /** With a higher limit what was too large for the former waits. */
    void recallUpTo(long limit) {
        jdbc.sql(
                        "UPDATE files.content SET check_state = 'UNCHECKED' WHERE check_state = 'TOO_LARGE' AND size <= :limit")
                .param("limit", limit)
                .update();
    }

    Optional<String> signature(String sha256) {
        return jdbc.sql("SELECT check_note FROM files.content WHERE sha256 = :sha256 AND check_state = 'QUARANTINED'")
                .param("sha256", sha256)
                .query(String.class)
                .optional();
    }

    boolean isRecorded(UUID fileId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM files.quarantine WHERE file_id = :file)")
                .param("file", fileId)
                .query(Boolean.class)
                .single();
    }

    void quarantine(QuarantineView entry) {
        jdbc.sql("""
                INSERT INTO files.quarantine (id, unit_id, file_id, sha256, name, signature, stored_by, found_at)
                VALUES (:id, :unit, :file, :sha256, :name, :signature, :by, :at)
                """)
                .param("id", entry.id())
                .param("unit", entry.unitId())
                .param("file", entry.fileId())
                .param("sha256", entry.sha256())
                .param("name", entry.name())
                .param("signature", entry.signature())
                .param("by", entry.storedBy())
                .param("at", entry.foundAt())
                .update();
    }

    List<QuarantineView> quarantined(int most) {
        return jdbc.sql("SELECT * FROM files.quarantine ORDER BY id DESC LIMIT :most")
                .param("most", most)
                .query(CheckStore::entry)
                .list();
    }

    private static QuarantineView entry(ResultSet row, int number) throws SQLException {
        return new QuarantineView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("signature"),
                row.getString("stored_by"),
                row.getObject("found_at", OffsetDateTime.class));
    }
}
