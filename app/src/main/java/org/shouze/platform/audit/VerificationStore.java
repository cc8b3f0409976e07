package org.shouze.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VerificationStore {

    private static final String COLUMNS =
            "SELECT id, asked_by, begun_at, seen_at, ended_at, checked, total, finding FROM audit.verification ";

    private final JdbcClient jdbc;

    VerificationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(VerificationView begun) {
        jdbc.sql("""
                INSERT INTO audit.verification (id, asked_by, begun_at, seen_at, checked, total, finding)
                VALUES (:id, :by, :at, :at, 0, :total, '')
                """)
                .param("id", begun.id())
                .param("by", begun.askedBy())
                .param("at", begun.begunAt())
                .param("total", begun.total())
                .update();
    }

    void progress(UUID id, long checked, OffsetDateTime now) {
        jdbc.sql("UPDATE audit.verification SET checked = :checked, seen_at = :now WHERE id = :id")
                .param("id", id)
                .param("checked", checked)
                .param("now", now)
                .update();
    }

    void end(UUID id, long checked, String finding, OffsetDateTime now) {
        jdbc.sql("""
                UPDATE audit.verification SET checked = :checked, finding = :finding, seen_at = :now, ended_at = :now
                WHERE id = :id
                """)
                .param("id", id)
                .param("checked", checked)
                .param("finding", finding)
                .param("now", now)
                .update();
    }

    Optional<VerificationView> last() {
        return jdbc.sql(COLUMNS + "ORDER BY id DESC LIMIT 1")
                .query(VerificationStore::view)
                .optional();
    }

    private static VerificationView view(ResultSet row, int number) throws SQLException {
        return new VerificationView(
                row.getObject("id", UUID.class),
                row.getString("asked_by"),
                row.getObject("begun_at", OffsetDateTime.class),
                row.getObject("seen_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getLong("checked"),
                row.getLong("total"),
                row.getString("finding"));
    }
}
