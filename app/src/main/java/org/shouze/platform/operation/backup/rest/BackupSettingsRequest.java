package org.shouze.platform.operation.backup.rest;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.operation.backup.BackupSettings;
import org.shouze.platform.operation.backup.PlaceKind;

/** The settings of backups, with new secrets where there are any. */
record BackupSettingsRequest(
        boolean enabled,
        @Nullable LocalTime dailyAt,
        @Nullable String folder,
        @Nullable Integer keepDays,
        @Nullable Integer keepWeeks,
        @Nullable Integer keepMonths,
        @Nullable Integer alarmDays,
        @Nullable PlaceRequest place,
        @Nullable String placeSecret) {

    /** The second place. */
    record PlaceRequest(
            @Nullable PlaceKind kind,
            @Nullable String address,
            @Nullable String account,
            @Nullable String detail) {

        private BackupSettings.Place place() {
            return new BackupSettings.Place(
                    kind == null ? PlaceKind.NONE : kind,
                    address == null ? "" : address,
                    account == null ? "" : account,
                    detail == null ? "" : detail);
        }
    }

    BackupSettings settings() {
        if (dailyAt == null || folder == null) {
            throw Refusal.invalid(dailyAt == null ? "dailyAt" : "folder", "请填写备份时间和备份目录。");
        }
        return new BackupSettings(
                enabled,
                dailyAt,
                folder,
                number(keepDays),
                number(keepWeeks),
                number(keepMonths),
                number(alarmDays),
                place == null ? new PlaceRequest(null, null, null, null).place() : place.place());
    }

    String newSecret() {
        return placeSecret == null ? "" : placeSecret;
    }

    private static int number(@Nullable Integer given) {
        return given == null ? -1 : given;
    }
}
