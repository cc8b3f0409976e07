package org.shouze.platform.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages and pictures as they were drawn: a process for each visitor would be dear. */
@Repository
class DrawingStore {

    private final JdbcClient jdbc;

    DrawingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(String sha256, int page) {
        return jdbc.sql("SELECT png FROM files.drawing WHERE sha256 = :sha256 AND page = :page")
                .param("sha256", sha256)
                .param("page", page)
                .query((row, number) -> row.getBytes("png"))
                .optional();
    }

    /** Nothing happens where the content is gone meanwhile. */
    void put(String sha256, int page, byte[] png, Instant at) {
        jdbc.sql("""
                INSERT INTO files.drawing (sha256, page, png, drawn_at)
                SELECT sha256, :page, :png, :at FROM files.content WHERE sha256 = :sha256 FOR KEY SHARE
                ON CONFLICT (sha256, page) DO NOTHING
                """)
                .param("sha256", sha256)
                .param("page", page)
                .param("png", png)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** They can be drawn anew. */
    void forget(Instant before) {
        jdbc.sql("DELETE FROM files.drawing WHERE drawn_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
