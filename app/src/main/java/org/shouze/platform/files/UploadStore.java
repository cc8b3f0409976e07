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

/** Uploads and the parts of them that are here for good. */
@Repository
class UploadStore {

    private final JdbcClient jdbc;

    UploadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UploadView upload, Instant at) {
        jdbc.sql("""
                INSERT INTO files.upload (id, unit_id, account_id, name, size, began_at, expires_at)
                VALUES (:id, :unit, :account, :name, :size, :at, :expires)
                """)
                .param("id", upload.id())
                .param("unit", upload.unitId())
                .param("account", upload.accountId())
                .param("name", upload.name())
                .param("size", upload.size())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("expires", upload.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<UploadView> find(UUID id, UUID accountId) {
        return jdbc.sql("SELECT * FROM files.upload WHERE id = :id AND account_id = :account")
                .param("id", id)
                .param("account", accountId)
                .query(UploadStore::upload)
                .optional();
    }

    /** What the account has announced and not used, in bytes. */
    long announced(UUID accountId) {
        return jdbc.sql("SELECT coalesce(sum(size), 0) FROM files.upload WHERE account_id = :account")
                .param("account", accountId)
                .query(Long.class)
                .single();
    }

    /** What is announced for the unit and no file yet, in bytes. */
    long underWay(UUID unitId) {
        return jdbc.sql("SELECT coalesce(sum(size), 0) FROM files.upload WHERE unit_id = :unit AND refusal = ''")
                .param("unit", unitId)
                .query(Long.class)
                .single();
    }

    /** Moves the end of what is here from where the part starts; false where somebody else has moved it. */
    boolean append(UploadView upload, long start, StoredContent part, Instant expires) {
        var moved = jdbc.sql("""
                UPDATE files.upload SET received = received + :size, expires_at = :expires
                WHERE id = :id AND received = :start
                """)
                .param("size", part.size())
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .param("id", upload.id())
                .param("start", start)
                .update();
        if (moved == 1) {
            jdbc.sql("""
                    INSERT INTO files.upload_part (upload_id, unit_id, start, size, sha256, place, location, sealed_key)
                    VALUES (:upload, :unit, :start, :size, :sha256, :place, :location, :key)
                    """)
                    .param("upload", upload.id())
                    .param("unit", upload.unitId())
                    .param("start", start)
                    .param("size", part.size())
                    .param("sha256", part.sha256())
                    .param("place", part.place())
                    .param("location", part.location())
                    .param("key", part.sealedKey())
                    .update();
        }
        return moved == 1;
    }

    List<StoredContent> parts(UUID uploadId) {
        return jdbc.sql("SELECT * FROM files.upload_part WHERE upload_id = :upload ORDER BY start")
                .param("upload", uploadId)
                .query(ContentStore::content)
                .list();
    }

    void removeParts(UUID uploadId) {
        jdbc.sql("DELETE FROM files.upload_part WHERE upload_id = :upload")
                .param("upload", uploadId)
                .update();
    }

    /** Whatever another connection has decided meanwhile stays. */
    void finish(UUID id, String sha256) {
        jdbc.sql("UPDATE files.upload SET sha256 = :sha256 WHERE id = :id AND sha256 IS NULL AND refusal = ''")
                .param("sha256", sha256)
                .param("id", id)
                .update();
    }

    /** False where another connection has finished or refused it meanwhile. */
    boolean refuse(UUID id, String sentence) {
        return jdbc.sql(
                                "UPDATE files.upload SET refusal = :sentence WHERE id = :id AND sha256 IS NULL AND refusal = ''")
                        .param("sentence", sentence)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean remove(UUID id) {
        return jdbc.sql("DELETE FROM files.upload WHERE id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    List<UUID> expired(Instant now, int most) {
        return jdbc.sql("SELECT id FROM files.upload WHERE expires_at < :now ORDER BY expires_at LIMIT :most")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private static UploadView upload(ResultSet row, int number) throws SQLException {
        return new UploadView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getLong("size"),
                row.getLong("received"),
                row.getString("sha256"),
                row.getString("refusal"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
