package org.shouze.platform.operation.backup.web;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.page.Page;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.operation.backup.BackupGrants;
import org.shouze.platform.operation.backup.BackupSettings;
import org.shouze.platform.operation.backup.BackupStatus;
import org.shouze.platform.operation.backup.BackupView;
import org.shouze.platform.operation.backup.PlaceChange;

/**
 * Backups (备份).
 *
 * @param typed what the form of the settings shows: those in force, or what was refused
 * @param problems what was wrong with the last form, a sentence each
 */
record BackupsPage(
        BackupStatus status,
        List<BackupView> runs,
        BackupSettings settings,
        BackupSettings typed,
        boolean hasPassphrase,
        @Nullable PlaceChange placeChange,
        List<String> problems)
        implements Page {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double KIBI = 1024;

    @Override
    public String title() {
        return "备份";
    }

    @Override
    public String menu() {
        return manages() ? "operation" : BackupMenu.SEAL;
    }

    /** Whether who looks runs and sets up backups. */
    boolean manages() {
        return Acting.current().may(BackupGrants.MANAGE);
    }

    /** Whether who looks sets their passphrase. */
    boolean seals() {
        return Acting.current().may(BackupGrants.SEAL);
    }

    boolean underWay() {
        return runs.stream().anyMatch(BackupView::underWay);
    }

    /** What whoever looks has to do for backups to be made; empty while they are. */
    String next() {
        if (settings.enabled()) {
            return "";
        }
        if (!hasPassphrase) {
            return seals() ? "请先设置备份口令，再由系统管理员开启定时备份。" : "请由安全管理员设置备份口令，再开启定时备份。";
        }
        return manages() ? "备份口令已设置，请在下方开启定时备份，或立即备份一次。" : "备份口令已设置，请系统管理员开启定时备份。";
    }

    static String look(BackupStatus status) {
        return switch (status.verdict()) {
            case FINE -> "sz-state-done";
            case WARNING -> "sz-state-proof";
            case FAILED -> "sz-state-overdue";
        };
    }

    static String look(BackupView run) {
        return switch (run.state()) {
            case REQUESTED, RUNNING -> "sz-state-open";
            case VERIFIED -> "sz-state-done";
            case UNVERIFIED, FAILED -> "sz-state-overdue";
        };
    }

    static String moment(@Nullable OffsetDateTime moment) {
        return moment == null ? "—" : MOMENT.format(moment.atZoneSameInstant(BusinessTime.ZONE));
    }

    static String size(long bytes) {
        return bytes < KIBI * KIBI
                ? String.format(Locale.ROOT, "%.0f KB", Math.ceil(bytes / KIBI))
                : String.format(Locale.ROOT, "%,.1f MB", bytes / KIBI / KIBI);
    }
}
