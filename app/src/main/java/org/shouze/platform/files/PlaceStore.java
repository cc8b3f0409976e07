package org.shouze.platform.files;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database says about the places of contents. */
@Repository
class PlaceStore {

    /** The latest lie where contents went last. */
    private static final int LOOKED_AT = 1000;

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another after a restore, the same on a standby that was promoted. */
    String identity() {
        return jdbc.sql("""
                SELECT system_identifier || '-' || (SELECT oid FROM pg_database WHERE datname = current_database())
                FROM pg_control_system()
                """).query(String.class).single();
    }

    /** Whether sound contents are named as lying at a place, and not in the home folder, where a restore has put them. */
    boolean isNamed(ContentPlace place, FolderPlace home) {
        return jdbc
                .sql(
                        "SELECT location FROM files.content WHERE place = :place AND damage = '' ORDER BY stored_at DESC LIMIT :most")
                .param("place", place.name())
                .param("most", LOOKED_AT)
                .query(String.class)
                .list()
                .stream()
                .anyMatch(location -> !home.has(location));
    }

    long count(String place) {
        return jdbc.sql("SELECT count(*) FROM files.content WHERE place = :place")
                .param("place", place)
                .query(Long.class)
                .single();
    }

    /** False while a backup is under way; a backup that begins now waits for the end of this transaction. */
    boolean mayDelete() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock_shared(" + StoredObjects.LOCK + ")")
                .query(Boolean.class)
                .single();
    }
}
