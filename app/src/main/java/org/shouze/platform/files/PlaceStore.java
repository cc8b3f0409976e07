package org.shouze.platform.files;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database says about the places of contents. */
@Repository
class PlaceStore {

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

    /** False while a backup is under way; a backup that begins now waits for the end of this transaction. */
    boolean mayDelete() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock_shared(" + StoredObjects.LOCK + ")")
                .query(Boolean.class)
                .single();
    }
}
