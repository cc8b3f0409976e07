package org.shouze.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was read of contents, and the search through it. */
@Repository
class ReadingStore {

    private final JdbcClient jdbc;

    ReadingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A content that nobody has read yet. */
    record Unread(StoredContent content, String mediaType) {}

    /** A file in which something was found. */
    record Found(UUID id, String name, String storedByName, Instant storedAt) {}

    /** Contents that may be read, are of a kind that is, and were not; the latest first. */
    List<Unread> unread(int most, Instant now) {
        return jdbc.sql("""
                SELECT c.sha256, c.size, c.place, c.location, c.sealed_key, f.media_type
                FROM files.content c
                JOIN LATERAL (SELECT media_type FROM files.file WHERE sha256 = c.sha256 ORDER BY id LIMIT 1) f ON true
                WHERE c.check_state IN ('CLEAN', 'NOT_CONFIGURED', 'TOO_LARGE') AND c.sealed_key IS NOT NULL
                  AND NOT EXISTS (SELECT FROM files.reading r WHERE r.sha256 = c.sha256)
                  AND NOT EXISTS (SELECT FROM files.attempt a
                                  WHERE a.sha256 = c.sha256 AND a.purpose = 'READING' AND a.next_at > :now)
                  AND (f.media_type IN ('text/plain', 'application/pdf', 'application/msword', 'application/x-ole-storage')
                       OR f.media_type LIKE '%wordprocessingml.document' OR f.media_type LIKE '%spreadsheetml.sheet')
                ORDER BY c.stored_at DESC LIMIT :most
                """)
                .param("most", most)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Unread(ContentStore.content(row, number), row.getString("media_type")))
                .list();
    }

    void put(String sha256, Reading reading, Instant at) {
        jdbc.sql("""
                INSERT INTO files.reading (sha256, state, pages, blocks, text, read_at)
                VALUES (:sha256, :state, :pages, :blocks, :text, :at)
                ON CONFLICT (sha256) DO NOTHING
                """)
                .param("sha256", sha256)
                .param("state", reading.state().name())
                .param("pages", reading.pages())
                .param("blocks", packed(reading.blocks()))
                .param("text", reading.text())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Reading> find(String sha256) {
        return jdbc.sql("SELECT state, pages, blocks FROM files.reading WHERE sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, number) -> reading(row))
                .optional();
    }

    /** Files in sight whose name or content says this. */
    List<Found> saying(String text, int most) {
        return jdbc.sql("SELECT id, name, stored_by_name, stored_at FROM files.files_saying(:text, :most)")
                .param("text", text)
                .param("most", most)
                .query((row, number) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("stored_by_name"),
                        row.getObject("stored_at", java.time.OffsetDateTime.class)
                                .toInstant()))
                .list();
    }

    private static Reading reading(ResultSet row) throws SQLException {
        try {
            var blocks = PreviewBlock.parse(row.getBytes("blocks"));
            return new Reading(PreviewState.valueOf(row.getString("state")), row.getInt("pages"), blocks);
        } catch (IOException damaged) {
            return Reading.failed();
        }
    }

    private static byte[] packed(List<PreviewBlock> blocks) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var block : blocks) {
                out.writeByte(block.kind().letter());
                out.writeUTF(block.text());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
