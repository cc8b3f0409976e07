package org.shouze.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FileStore {

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FileView file) {
        jdbc.sql("""
                INSERT INTO files.file (id, unit_id, name, media_type, sha256, size, stored_at)
                VALUES (:id, :unit, :name, :type, :sha256, :size, :at)
                """)
                .param("id", file.id())
                .param("unit", file.unitId())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("at", file.storedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<FileView> find(UUID id) {
        return jdbc.sql("SELECT id, unit_id, name, media_type, sha256, size, stored_at FROM files.file WHERE id = :id")
                .param("id", id)
                .query(FileStore::file)
                .optional();
    }

    private static FileView file(ResultSet row, int number) throws SQLException {
        return new FileView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }
}
