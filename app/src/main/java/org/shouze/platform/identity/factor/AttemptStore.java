package org.shouze.platform.identity.factor;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttemptStore {

    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes all who try for this account at the same time wait for one another. */
    Attempts lock(UUID account, UUID unit) {
        jdbc.sql("""
                INSERT INTO identity.factor_attempt (account_id, unit_id, failed) VALUES (:account, :unit, 0)
                ON CONFLICT (account_id) DO NOTHING
                """).param("account", account).param("unit", unit).update();
        return jdbc.sql(
                        "SELECT failed, locked_until FROM identity.factor_attempt WHERE account_id = :account FOR UPDATE")
                .param("account", account)
                .query((row, number) -> new Attempts(row.getInt("failed"), TotpStore.instant(row, "locked_until")))
                .single();
    }

    void remember(UUID account, Attempts attempts) {
        var until = attempts.lockedUntil();
        jdbc.sql(
                        "UPDATE identity.factor_attempt SET failed = :failed, locked_until = :until WHERE account_id = :account")
                .param("account", account)
                .param("failed", attempts.failed())
                .param("until", until == null ? null : TotpStore.at(until))
                .update();
    }
}
