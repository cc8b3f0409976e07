package org.shouze.platform.files;

import java.time.OffsetDateTime;
import java.util.List;
import org.shouze.platform.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who answers for what the virus check could not look at. */
@Repository
class ReleaseStore {

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FileView> waiting(int most) {
        return jdbc.sql("""
                SELECT f.*, c.check_state FROM files.content c JOIN files.file f ON f.sha256 = c.sha256
                WHERE c.check_state = 'TOO_LARGE' AND NOT EXISTS (SELECT FROM files.release r WHERE r.file_id = f.id)
                ORDER BY f.id DESC LIMIT :most
                """).param("most", most).query(FileStore::file).list();
    }

    void release(FileView file, String reason, String by, OffsetDateTime at) {
        jdbc.sql("""
                INSERT INTO files.release (id, unit_id, file_id, reason, released_by, released_at)
                VALUES (:id, :unit, :file, :reason, :by, :at)
                """)
                .param("id", Ids.next())
                .param("unit", file.unitId())
                .param("file", file.id())
                .param("reason", reason)
                .param("by", by)
                .param("at", at)
                .update();
    }
}
