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

    private final BackupRunStore runs;
    private final BackupWhereabouts whereabouts;
    private final BackupSafe safe;
    private final BusinessTime time;

    BackupReadings(BackupRunStore runs, BackupWhereabouts whereabouts, BackupSafe safe, BusinessTime time) {
        this.runs = runs;
        this.whereabouts = whereabouts;
        this.safe = safe;
        this.time = time;
    }

    @Override
    public List<Reading> readings() {
        var settings = safe.settings();
        var now = time.now();
        var status = BackupStatus.of(whereabouts.lastVerified(now), now, settings.alarmDays(), settings.enabled());
        var seconds = status.takenAt() == null ? NONE : status.age().toSeconds();
        var advice = advice(settings.enabled());
        return List.of(
                Reading.of(Area.BACKUP, "backup_verified_age_seconds", "备份", seconds, status.sentence())
                        .failWhen(status.verdict() == Verdict.FAILED, advice)
                        .warnWhen(status.verdict() == Verdict.WARNING, advice),
                latest());
    }

    /** A failed night, or a copy that did not get away, shows the next morning and not when the last good one is old. */
    private Reading latest() {
        var problem = runs.latest(1).stream()
                .filter(run -> !run.underWay())
                .findFirst()
                .map(BackupView::problem)
                .orElse(null);
        var shown = problem == null ? "没有问题" : problem;
        return Reading.of(Area.BACKUP, "backup_latest_problems", "最近一次备份", problem == null ? 0 : 1, shown)
                .warnWhen(problem != null, "请在“运维 › 备份”中查看原因，处理后立即备份一次。");
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
