package org.shouze.platform.operation.backup.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.operation.backup.BackupSettings;
import org.shouze.platform.operation.backup.PlaceKind;

/** The settings of backups as a form holds them. */
record BackupForm(
        @Nullable String enabled,
        @Nullable String dailyAt,
        @Nullable String folder,
        @Nullable String keepDays,
        @Nullable String keepWeeks,
        @Nullable String keepMonths,
        @Nullable String alarmDays,
        @Nullable String placeKind,
        @Nullable String placeAddress,
        @Nullable String placeAccount,
        @Nullable String placeDetail,
        @Nullable String placeSecret) {

    BackupSettings settings() {
        return new BackupSettings(
                enabled != null,
                time(),
                text(folder),
                number(keepDays),
                number(keepWeeks),
                number(keepMonths),
                number(alarmDays),
                new BackupSettings.Place(kind(), text(placeAddress), text(placeAccount), text(placeDetail)));
    }

    /** The same to be shown again; where it cannot be read, those in force. */
    BackupSettings settingsOr(BackupSettings inForce) {
        try {
            return settings();
        } catch (Refusal unreadable) {
            return inForce;
        }
    }

    String newSecret() {
        return placeSecret == null ? "" : placeSecret;
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(text(dailyAt));
        } catch (DateTimeException malformed) {
            throw Refusal.invalid("dailyAt", "备份时间应写成 02:30 的形式。");
        }
    }

    private PlaceKind kind() {
        return Arrays.stream(PlaceKind.values())
                .filter(kind -> kind.name().equals(placeKind))
                .findFirst()
                .orElse(PlaceKind.NONE);
    }

    /** What is no number is out of every range. */
    private static int number(@Nullable String text) {
        return text(text).matches("\\d{1,6}") ? Integer.parseInt(text(text)) : -1;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
