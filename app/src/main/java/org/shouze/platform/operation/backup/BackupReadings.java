package org.shouze.platform.operation.backup;

import java.util.List;
import java.util.Map;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.operation.contribution.Area;
import org.shouze.platform.operation.contribution.OperationSource;
import org.shouze.platform.operation.contribution.Reading;
import org.shouze.platform.operation.contribution.Verdict;
import org.springframework.stereotype.Component;

/** The age of the last verified backup, on the page of operations and for monitoring. */
@Component
class BackupReadings implements OperationSource {

    private static final long NONE = -1;

    private final BackupWhereabouts whereabouts;
    private final BackupSafe safe;
    private final BusinessTime time;

    BackupReadings(BackupWhereabouts whereabouts, BackupSafe safe, BusinessTime time) {
        this.whereabouts = whereabouts;
        this.safe = safe;
        this.time = time;
    }

    @Override
    public List<Reading> readings() {
        var settings = safe.settings();
        var status = BackupStatus.of(whereabouts.lastVerified(), time.now(), settings.alarmDays(), settings.enabled());
        var seconds = status.takenAt() == null ? NONE : status.age().toSeconds();
        var advice = advice(settings.enabled());
        return List.of(Reading.of(Area.BACKUP, "backup_verified_age_seconds", "备份", seconds, status.sentence())
                .failWhen(status.verdict() == Verdict.FAILED, advice)
                .warnWhen(status.verdict() == Verdict.WARNING, advice));
    }

    private String advice(boolean enabled) {
        if (enabled) {
            return "请在“运维 › 备份”中查看失败原因，或立即备份一次。";
        }
        return safe.hasPassphrase() ? "请在“运维 › 备份”中开启定时备份。" : "请安全管理员设置“备份口令”，再在“运维 › 备份”中开启定时备份。";
    }

    @Override
    public Map<String, String> jobs() {
        return Map.of(BackupJob.NAME, "检查并执行备份");
    }
}
