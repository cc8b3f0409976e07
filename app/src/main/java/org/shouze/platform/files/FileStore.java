package org.shouze.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FileStore {

    private static final String SELECT = """
            SELECT f.*, CASE WHEN c.check_state = 'TOO_LARGE' AND r.id IS NOT NULL THEN 'RELEASED' ELSE c.check_state END
                   AS check_state
            FROM files.file f JOIN files.content c ON c.sha256 = f.sha256 LEFT JOIN files.release r ON r.file_id = f.id
            """;

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FileView file) {
        jdbc.sql("""
                INSERT INTO files.file (id, unit_id, name, media_type, sha256, size, stored_at, stored_by,
                                        stored_person, stored_by_name)
                VALUES (:id, :unit, :name, :type, :sha256, :size, :at, :by, :person, :byName)
                """)
                .param("id", file.id())
                .param("unit", file.unitId())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("at", file.storedAt().atOffset(ZoneOffset.UTC))
                .param("by", file.storedBy())
                .param("person", file.storedPerson())
                .param("byName", file.storedByName())
                .update();
    }

    Optional<FileView> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE f.id = :id")
                .param("id", id)
                .query(FileStore::file)
                .optional();
    }

    List<FileView> find(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " WHERE f.id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(FileStore::file)
                .list();
    }

    List<FileView> withContent(String sha256) {
        return jdbc.sql(SELECT + " WHERE f.sha256 = :sha256 ORDER BY f.id")
                .param("sha256", sha256)
                .query(FileStore::file)
                .list();
    }

    List<UUID> twins(UUID id) {
        return jdbc.sql("""
                SELECT other.id FROM files.file one
                JOIN files.file other
                  ON other.unit_id = one.unit_id AND other.sha256 = one.sha256 AND other.id <> one.id
                WHERE one.id = :id
                """)
                .param("id", id)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** What the unit keeps altogether, in bytes. */
    long used(UUID unitId) {
        return jdbc.sql("SELECT coalesce(sum(size), 0) FROM files.file WHERE unit_id = :unit")
                .param("unit", unitId)
                .query(Long.class)
                .single();
    }

    static FileView file(ResultSet row, int number) throws SQLException {
        return new FileView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                row.getObject("stored_by", UUID.class),
                row.getObject("stored_person", UUID.class),
                row.getString("stored_by_name"),
                CheckState.valueOf(row.getString("check_state")));
    }
}
