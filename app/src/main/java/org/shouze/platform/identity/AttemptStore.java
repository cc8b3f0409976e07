package org.shouze.platform.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttemptStore {

    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts one more, in one statement: a thousand at the same moment are counted to a thousand. The one that reaches the limit
     * locks; when the lock is over, or the first is long ago, counting begins anew.
     *
     * @return how many there are now
     */
    int count(String key, int limit, Instant now, Instant until) {
        return jdbc.sql("""
                INSERT INTO identity.attempt AS known (key, failures, since) VALUES (:key, 1, :now)
                ON CONFLICT (key) DO UPDATE SET
                    failures = CASE WHEN coalesce(known.locked_until, known.since + (:until - :now)) <= :now
                                    THEN 1 ELSE known.failures + 1 END,
                    since = CASE WHEN coalesce(known.locked_until, known.since + (:until - :now)) <= :now
                                 THEN :now ELSE known.since END,
                    locked_until = CASE WHEN coalesce(known.locked_until, known.since + (:until - :now)) <= :now THEN NULL
                                        WHEN known.locked_until IS NULL AND known.failures + 1 >= :limit THEN :until
                                        ELSE known.locked_until END
                RETURNING failures
                """)
                .param("key", key)
                .param("limit", limit)
                .param("now", AccountStore.at(now))
                .param("until", AccountStore.at(until))
                .query(Integer.class)
                .single();
    }

    /** Takes one back that was none. */
    void giveBack(String key, int limit) {
        jdbc.sql("""
                UPDATE identity.attempt
                SET failures = greatest(failures - 1, 0),
                    locked_until = CASE WHEN failures - 1 < :limit THEN NULL ELSE locked_until END
                WHERE key = :key
                """).param("key", key).param("limit", limit).update();
    }

    void forget(String key) {
        jdbc.sql("DELETE FROM identity.attempt WHERE key = :key")
                .param("key", key)
                .update();
    }

    Optional<Instant> lockedUntil(String key, Instant now) {
        return jdbc.sql("SELECT locked_until FROM identity.attempt WHERE key = :key AND locked_until > :now")
                .param("key", key)
                .param("now", AccountStore.at(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** What nobody needs any more. */
    void sweep(Instant before) {
        jdbc.sql("DELETE FROM identity.attempt WHERE coalesce(locked_until, since) < :before")
                .param("before", AccountStore.at(before))
                .update();
    }
}
