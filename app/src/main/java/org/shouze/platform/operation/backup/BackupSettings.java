package org.shouze.platform.operation.backup;

import java.time.LocalTime;

/**
 * When and where backups are made (备份设置), without its secrets.
 *
 * @param folder the absolute path on the server
 * @param alarmDays after how many days without a verified backup there is an alarm
 */
public record BackupSettings(
        boolean enabled,
        LocalTime dailyAt,
        String folder,
        int keepDays,
        int keepWeeks,
        int keepMonths,
        int alarmDays,
        Place place) {

    /**
     * The second place (异地位置).
     *
     * @param address a folder; {@code sftp://host:22/folder}; or {@code https://host/bucket/prefix}
     * @param account the user, or the access key
     * @param detail the fingerprint of the SFTP server's key, or the region of the store
     */
    public record Place(PlaceKind kind, String address, String account, String detail) {

        static final Place NONE = new Place(PlaceKind.NONE, "", "", "");

        /** Tells this place from others, whoever signs in there. */
        String identity() {
            return kind + " " + address;
        }
    }

    static BackupSettings usual(String folder) {
        return new BackupSettings(false, LocalTime.of(2, 30), folder, 7, 5, 12, 2, Place.NONE);
    }
}
