package org.shouze.platform.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shouze.platform.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasswordHistoryStore {

    private final JdbcClient jdbc;

    PasswordHistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(AccountView account, String hash, Instant now) {
        jdbc.sql("""
                INSERT INTO identity.password_history (id, unit_id, account_id, password_hash, ended_at)
                VALUES (:id, :unit, :account, :hash, :now)
                """)
                .param("id", Ids.next())
                .param("unit", account.unitId())
                .param("account", account.id())
                .param("hash", hash)
                .param("now", AccountStore.at(now))
                .update();
    }

    List<String> latest(UUID account, int count) {
        return jdbc.sql("""
                SELECT password_hash FROM identity.password_history
                WHERE account_id = :account ORDER BY ended_at DESC, id DESC LIMIT :count
                """)
                .param("account", account)
                .param("count", count)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
