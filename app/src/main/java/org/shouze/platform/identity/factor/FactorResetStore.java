package org.shouze.platform.identity.factor;

import java.util.List;
import java.util.UUID;
import org.shouze.platform.identity.FactorsCleared;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FactorResetStore {

    private static final List<String> TABLES =
            List.of("identity.totp", "identity.passkey", "identity.recovery_code", "identity.factor_attempt");

    private final JdbcClient jdbc;

    FactorResetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FactorsCleared clear(UUID account) {
        for (var table : TABLES) {
            jdbc.sql("DELETE FROM " + table + " WHERE account_id = :account")
                    .param("account", account)
                    .update();
        }
        return jdbc.sql("SELECT id AS account_id, unit_id, person_id FROM identity.account WHERE id = :account")
                .param("account", account)
                .query(FactorsCleared.class)
                .single();
    }
}
