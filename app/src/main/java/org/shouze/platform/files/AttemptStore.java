package org.shouze.platform.files;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often something was tried with a content in vain: each time it is left alone for twice as long, and others come first. */
@Repository
class AttemptStore {

    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 10;

    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is tried. */
    enum Purpose {
        CHECK,
        READING
    }

    void failed(String sha256, Purpose purpose, Instant at) {
        var attempts = jdbc.sql("""
                INSERT INTO files.attempt (sha256, purpose, attempts, next_at) VALUES (:sha256, :purpose, 1, :at)
                ON CONFLICT (sha256, purpose) DO UPDATE SET attempts = attempt.attempts + 1
                RETURNING attempts
                """)
                .param("sha256", sha256)
                .param("purpose", purpose.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        jdbc.sql("UPDATE files.attempt SET next_at = :next WHERE sha256 = :sha256 AND purpose = :purpose")
                .param("next", at.plus(pause(attempts)).atOffset(ZoneOffset.UTC))
                .param("sha256", sha256)
                .param("purpose", purpose.name())
                .update();
    }

    /** Whatever failed may go better now. */
    void forget(Purpose purpose) {
        jdbc.sql("DELETE FROM files.attempt WHERE purpose = :purpose")
                .param("purpose", purpose.name())
                .update();
    }

    static Duration pause(int attempts) {
        var doubled = Duration.ofMinutes(1L << Math.min(attempts, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
