package org.shouze.platform.operation.backup;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.operation.contribution.Verdict;

/**
 * How old the last verified backup is (备份状况), in words.
 *
 * @param takenAt the moment whose data it holds; null where there is none
 * @param verdict the same on every page: failed when backups should be made and are not, a warning while none are wanted
 */
public record BackupStatus(@Nullable OffsetDateTime takenAt, Duration age, Verdict verdict, String sentence) {

    static BackupStatus of(@Nullable OffsetDateTime takenAt, OffsetDateTime now, int alarmDays, boolean enabled) {
        if (takenAt == null) {
            return new BackupStatus(null, Duration.ZERO, verdict(true, enabled), "还没有通过验证的备份。");
        }
        var age = Duration.between(takenAt, now);
        var old = age.compareTo(Duration.ofDays(alarmDays)) > 0;
        var sentence = "最近一次通过验证的备份是 " + words(age) + "的数据"
                + (old ? "，已超过 " + alarmDays + " 天的期限。" : enabled ? "。" : "，定时备份没有开启。");
        return new BackupStatus(takenAt, age, verdict(old, enabled), sentence);
    }

    /** Whether it is too old, or none is made at all. */
    public boolean isAlarm() {
        return verdict != Verdict.FINE;
    }

    private static Verdict verdict(boolean missing, boolean enabled) {
        if (!enabled) {
            return Verdict.WARNING;
        }
        return missing ? Verdict.FAILED : Verdict.FINE;
    }

    private static String words(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + " 天前";
        }
        return age.toHours() > 0 ? age.toHours() + " 小时前" : Math.max(age.toMinutes(), 0) + " 分钟前";
    }
}
