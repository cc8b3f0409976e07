package org.shouze.platform.shell;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The answers that keys stand for (幂等应答), for a day; each step is a transaction of its own. */
@Repository
class AnswerStore {

    private static final Duration KEPT = Duration.ofHours(24);

    // NB: a server that died at work never answers; after this time somebody else may try.
    private static final Duration LONGEST_WORK = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final BusinessTime time;

    AnswerStore(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Takes the key for this request; false when it is taken already. */
    @Transactional
    boolean begin(UUID account, String key, String requestHash) {
        var now = time.now();
        jdbc.sql("""
                DELETE FROM shell.idempotent_response
                WHERE account_id = :account AND (begun_at < :old OR status IS NULL AND NOT done AND begun_at < :stuck)
                """)
                .param("account", account)
                .param("old", now.minus(KEPT))
                .param("stuck", now.minus(LONGEST_WORK))
                .update();
        return insert(account, key, requestHash, now);
    }

    private boolean insert(UUID account, String key, String requestHash, OffsetDateTime now) {
        return jdbc.sql("""
                INSERT INTO shell.idempotent_response (account_id, key, unit_id, request_hash, begun_at)
                VALUES (:account, :key, :unit, :hash, :now) ON CONFLICT DO NOTHING
                """)
                        .param("account", account)
                        .param("key", key)
                        .param("unit", Acting.unit())
                        .param("hash", requestHash)
                        .param("now", now)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    Optional<StoredAnswer> find(UUID account, String key) {
        return jdbc.sql("""
                SELECT request_hash, status, content_type, location, body FROM shell.idempotent_response
                WHERE account_id = :account AND key = :key
                """)
                .param("account", account)
                .param("key", key)
                .query(AnswerStore::answer)
                .optional();
    }

    @Transactional
    void keep(UUID account, String key, StoredAnswer answer) {
        jdbc.sql("""
                UPDATE shell.idempotent_response
                SET status = :status, content_type = :type, location = :location, body = :body
                WHERE account_id = :account AND key = :key AND request_hash = :hash
                """)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("body", answer.body())
                .param("account", account)
                .param("key", key)
                .param("hash", answer.requestHash())
                .update();
    }

    /** Belongs into the transaction of the work itself. */
    void done(UUID account, String key) {
        jdbc.sql("UPDATE shell.idempotent_response SET done = true WHERE account_id = :account AND key = :key")
                .param("account", account)
                .param("key", key)
                .update();
    }

    @Transactional(readOnly = true)
    boolean isDone(UUID account, String key) {
        return jdbc.sql("SELECT done FROM shell.idempotent_response WHERE account_id = :account AND key = :key")
                .param("account", account)
                .param("key", key)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** @param refused whether the platform has said no: then nothing was done, whatever was committed on the way */
    @Transactional
    void release(UUID account, String key, boolean refused) {
        jdbc.sql("""
                DELETE FROM shell.idempotent_response
                WHERE account_id = :account AND key = :key AND status IS NULL AND (:refused OR NOT done)
                """)
                .param("account", account)
                .param("key", key)
                .param("refused", refused)
                .update();
    }

    private static StoredAnswer answer(ResultSet row, int number) throws SQLException {
        return new StoredAnswer(
                row.getString("request_hash"),
                row.getObject("status", Integer.class),
                row.getString("content_type"),
                row.getString("location"),
                row.getString("body"));
    }
}
