package org.shouze.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which contents there are, and where each lies. */
@Repository
class ContentStore {

    private static final String SELECT = "SELECT sha256, size, place, location, sealed_key FROM files.content c ";

    private final JdbcClient jdbc;

    ContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredContent> find(String sha256) {
        return jdbc.sql(SELECT + "WHERE sha256 = :sha256")
                .param("sha256", sha256)
                .query(ContentStore::content)
                .optional();
    }

    /** Finds one and keeps the collector from it until the transaction ends. */
    boolean hold(String sha256) {
        return jdbc.sql("SELECT sha256 FROM files.content WHERE sha256 = :sha256 FOR KEY SHARE")
                .param("sha256", sha256)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Adds one; false where somebody else was faster. */
    boolean add(StoredContent content, CheckState state, Instant at) {
        return jdbc.sql("""
                        INSERT INTO files.content (sha256, size, place, location, sealed_key, check_state, stored_at)
                        VALUES (:sha256, :size, :place, :location, :key, :state, :at)
                        ON CONFLICT (sha256) DO NOTHING
                        """)
                        .param("sha256", content.sha256())
                        .param("size", content.size())
                        .param("place", content.place())
                        .param("location", content.location())
                        .param("key", content.sealedKey())
                        .param("state", state.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Puts another copy in the place of this one; false where it is no longer this one. */
    boolean replace(StoredContent old, StoredContent copy) {
        return jdbc.sql("""
                        UPDATE files.content SET place = :place, location = :location, sealed_key = :key
                        WHERE sha256 = :sha256 AND location = :old
                        """)
                        .param("place", copy.place())
                        .param("location", copy.location())
                        .param("key", copy.sealedKey())
                        .param("sha256", old.sha256())
                        .param("old", old.location())
                        .update()
                == 1;
    }

    void reseal(String sha256, String sealedKey) {
        jdbc.sql("UPDATE files.content SET sealed_key = :key WHERE sha256 = :sha256")
                .param("key", sealedKey)
                .param("sha256", sha256)
                .update();
    }

    /** Contents that earlier versions left unencrypted. */
    List<StoredContent> plain(int most) {
        return jdbc.sql(SELECT + "WHERE sealed_key IS NULL ORDER BY sha256 LIMIT :most")
                .param("most", most)
                .query(ContentStore::content)
                .list();
    }

    /** Those after a hash, in its order. */
    List<StoredContent> after(String sha256, int most) {
        return jdbc.sql(SELECT + "WHERE sha256 > :after AND sealed_key IS NOT NULL ORDER BY sha256 LIMIT :most")
                .param("after", sha256)
                .param("most", most)
                .query(ContentStore::content)
                .list();
    }

    /** Removes what no file and no upload refers to and came before the moment. */
    List<StoredContent> removeOrphans(Instant before, int most) {
        return jdbc.sql("""
                DELETE FROM files.content WHERE sha256 IN (
                    SELECT sha256 FROM files.content c
                    WHERE stored_at < :before AND check_state <> 'QUARANTINED'
                      AND NOT EXISTS (SELECT FROM files.file f WHERE f.sha256 = c.sha256)
                      AND NOT EXISTS (SELECT FROM files.upload u WHERE u.sha256 = c.sha256)
                    ORDER BY stored_at LIMIT :most FOR UPDATE SKIP LOCKED)
                RETURNING sha256, size, place, location, sealed_key
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(ContentStore::content)
                .list();
    }

    /** Whether a content or a part of an upload lies there. */
    boolean isReferred(String place, String location) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM files.content WHERE place = :place AND location = :location)
                    OR EXISTS (SELECT FROM files.upload_part WHERE place = :place AND location = :location)
                """)
                .param("place", place)
                .param("location", location)
                .query(Boolean.class)
                .single();
    }

    /** A content of the bucket that a restore has brought back into the folder belongs there from now on. */
    boolean isTakenBack(String place, String location) {
        return place.equals(FolderPlace.NAME)
                && jdbc.sql("UPDATE files.content SET place = :folder WHERE place = :bucket AND location = :location")
                                .param("folder", FolderPlace.NAME)
                                .param("bucket", BucketPlace.NAME)
                                .param("location", location)
                                .update()
                        == 1;
    }

    static StoredContent content(ResultSet row, int number) throws SQLException {
        return new StoredContent(
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("place"),
                row.getString("location"),
                row.getString("sealed_key"));
    }
}
