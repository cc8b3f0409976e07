package org.shouze.platform.identity.factor;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shouze.platform.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecoveryCodeStore {

    private final JdbcClient jdbc;

    RecoveryCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code that has not been used. */
    record Unused(UUID id, String verifierHash) {}

    void insert(UUID account, UUID unit, String selector, String verifierHash, Instant now) {
        jdbc.sql("""
                INSERT INTO identity.recovery_code (id, account_id, unit_id, selector, verifier_hash, created_at)
                VALUES (:id, :account, :unit, :selector, :hash, :now)
                """)
                .param("id", Ids.next())
                .param("account", account)
                .param("unit", unit)
                .param("selector", selector)
                .param("hash", verifierHash)
                .param("now", TotpStore.at(now))
                .update();
    }

    Optional<Unused> find(UUID account, String selector) {
        return jdbc.sql("""
                SELECT id, verifier_hash FROM identity.recovery_code
                WHERE account_id = :account AND selector = :selector AND used_at IS NULL
                """)
                .param("account", account)
                .param("selector", selector)
                .query(Unused.class)
                .optional();
    }

    void use(UUID id, Instant now) {
        jdbc.sql("UPDATE identity.recovery_code SET used_at = :now WHERE id = :id")
                .param("id", id)
                .param("now", TotpStore.at(now))
                .update();
    }

    int left(UUID account) {
        return jdbc.sql("SELECT count(*) FROM identity.recovery_code WHERE account_id = :account AND used_at IS NULL")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    void remove(UUID account) {
        jdbc.sql("DELETE FROM identity.recovery_code WHERE account_id = :account")
                .param("account", account)
                .update();
    }
}
