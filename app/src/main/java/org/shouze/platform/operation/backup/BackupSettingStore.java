package org.shouze.platform.operation.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BackupSettingStore {

    private final JdbcClient jdbc;

    BackupSettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The settings with what is sealed. */
    record Kept(
            BackupSettings settings,
            @Nullable String passphrase,
            @Nullable String secret) {}

    /** Notes who changed where copies go: what is saved next to it is the usual form. */
    void placeChanged(String by, OffsetDateTime at) {
        jdbc.sql("UPDATE operation.backup_settings SET place_changed_by = :by, place_changed_at = :at")
                .param("by", by)
                .param("at", at)
                .update();
    }

    Optional<PlaceChange> placeChange() {
        return jdbc.sql("""
                SELECT place_changed_by, place_changed_at FROM operation.backup_settings
                WHERE place_changed_at IS NOT NULL
                """)
                .query((row, number) -> new PlaceChange(
                        row.getString("place_changed_by"), row.getObject("place_changed_at", OffsetDateTime.class)))
                .optional();
    }

    Optional<Kept> find() {
        return jdbc.sql("""
                SELECT enabled, daily_at, folder, sealed_passphrase, keep_days, keep_weeks, keep_months, alarm_days,
                       place_kind, place_address, place_account, place_detail, sealed_secret
                FROM operation.backup_settings
                """).query(BackupSettingStore::kept).optional();
    }

    void save(Kept kept) {
        var settings = kept.settings();
        jdbc.sql("""
                INSERT INTO operation.backup_settings (enabled, daily_at, folder, sealed_passphrase, keep_days, keep_weeks,
                    keep_months, alarm_days, place_kind, place_address, place_account, place_detail, sealed_secret)
                VALUES (:enabled, :at, :folder, :passphrase, :days, :weeks, :months, :alarm, :kind, :address, :account,
                    :detail, :secret)
                ON CONFLICT (only_one) DO UPDATE
                SET enabled = excluded.enabled, daily_at = excluded.daily_at, folder = excluded.folder,
                    sealed_passphrase = excluded.sealed_passphrase, keep_days = excluded.keep_days,
                    keep_weeks = excluded.keep_weeks, keep_months = excluded.keep_months,
                    alarm_days = excluded.alarm_days, place_kind = excluded.place_kind,
                    place_address = excluded.place_address, place_account = excluded.place_account,
                    place_detail = excluded.place_detail, sealed_secret = excluded.sealed_secret
                """)
                .param("enabled", settings.enabled())
                .param("at", settings.dailyAt())
                .param("folder", settings.folder())
                .param("passphrase", kept.passphrase())
                .param("days", settings.keepDays())
                .param("weeks", settings.keepWeeks())
                .param("months", settings.keepMonths())
                .param("alarm", settings.alarmDays())
                .param("kind", settings.place().kind().name())
                .param("address", settings.place().address())
                .param("account", settings.place().account())
                .param("detail", settings.place().detail())
                .param("secret", kept.secret())
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var place = new BackupSettings.Place(
                PlaceKind.valueOf(row.getString("place_kind")),
                row.getString("place_address"),
                row.getString("place_account"),
                row.getString("place_detail"));
        var settings = new BackupSettings(
                row.getBoolean("enabled"),
                row.getObject("daily_at", LocalTime.class),
                row.getString("folder"),
                row.getInt("keep_days"),
                row.getInt("keep_weeks"),
                row.getInt("keep_months"),
                row.getInt("alarm_days"),
                place);
        return new Kept(settings, row.getString("sealed_passphrase"), row.getString("sealed_secret"));
    }
}
