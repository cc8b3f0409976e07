package org.shouze.platform.identity.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of accounts, for whoever may see the accounts; in the transaction of who acts. */
@Repository
class AccountSessionStore {

    private final JdbcClient jdbc;

    AccountSessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are not over, the latest first. */
    List<SessionView> of(UUID account, String current, Instant usedSince, Instant begunSince) {
        return jdbc.sql("""
                SELECT id, device, address, signed_in_at, last_used_at, cookie_hash = :current AS current
                FROM identity.session
                WHERE account_id = :account AND last_used_at >= :used AND signed_in_at >= :begun
                ORDER BY signed_in_at DESC, id DESC
                """)
                .param("account", account)
                .param("current", SessionKey.hash(current))
                .param("used", at(usedSince))
                .param("begun", at(begunSince))
                .query(AccountSessionStore::view)
                .list();
    }

    boolean end(UUID id, UUID account) {
        return jdbc.sql("DELETE FROM identity.session WHERE id = :id AND account_id = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** @param but the cookie of the one that stays; empty for none */
    int endAll(UUID account, String but) {
        return jdbc.sql("DELETE FROM identity.session WHERE account_id = :account AND cookie_hash <> :but")
                .param("account", account)
                .param("but", SessionKey.hash(but))
                .update();
    }

    private static SessionView view(ResultSet row, int number) throws SQLException {
        return new SessionView(
                row.getObject("id", UUID.class),
                row.getString("device"),
                row.getString("address"),
                SessionStore.instant(row, "signed_in_at"),
                SessionStore.instant(row, "last_used_at"),
                row.getBoolean("current"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
