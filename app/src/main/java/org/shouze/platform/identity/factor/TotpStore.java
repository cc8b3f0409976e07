package org.shouze.platform.identity.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TotpStore {

    private final JdbcClient jdbc;

    TotpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of an account: secrets as they are sealed. */
    record Row(
            @Nullable String sealed,
            @Nullable Instant confirmedAt,
            long usedStep,
            @Nullable String pending,
            @Nullable Instant pendingSince) {}

    Optional<Row> find(UUID account) {
        return select(account, "");
    }

    /** Lets nobody else check a code of this account until the transaction ends. */
    Optional<Row> lock(UUID account) {
        return select(account, " FOR UPDATE");
    }

    void offer(UUID account, UUID unit, String sealed, Instant now) {
        jdbc.sql("""
                INSERT INTO identity.totp (account_id, unit_id, pending_secret, pending_since)
                VALUES (:account, :unit, :sealed, :now)
                ON CONFLICT (account_id) DO UPDATE SET pending_secret = :sealed, pending_since = :now
                """)
                .param("account", account)
                .param("unit", unit)
                .param("sealed", sealed)
                .param("now", at(now))
                .update();
    }

    /** The secret that waited is in force from now on; its first code is used. */
    void confirm(UUID account, long step, Instant now) {
        jdbc.sql("""
                UPDATE identity.totp
                SET sealed_secret = pending_secret, confirmed_at = :now, used_step = :step,
                    pending_secret = NULL, pending_since = NULL
                WHERE account_id = :account AND pending_secret IS NOT NULL
                """)
                .param("account", account)
                .param("step", step)
                .param("now", at(now))
                .update();
    }

    void use(UUID account, long step) {
        jdbc.sql("UPDATE identity.totp SET used_step = :step WHERE account_id = :account")
                .param("account", account)
                .param("step", step)
                .update();
    }

    void remove(UUID account) {
        jdbc.sql("DELETE FROM identity.totp WHERE account_id = :account")
                .param("account", account)
                .update();
    }

    private Optional<Row> select(UUID account, String lock) {
        return jdbc.sql("""
                SELECT sealed_secret, confirmed_at, used_step, pending_secret, pending_since
                FROM identity.totp WHERE account_id = :account""" + lock)
                .param("account", account)
                .query(TotpStore::row)
                .optional();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("sealed_secret"),
                instant(row, "confirmed_at"),
                row.getLong("used_step"),
                row.getString("pending_secret"),
                instant(row, "pending_since"));
    }
}
