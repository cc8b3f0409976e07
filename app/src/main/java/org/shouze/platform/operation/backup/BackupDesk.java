package org.shouze.platform.operation.backup;

import java.time.OffsetDateTime;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Ids;
import org.springframework.stereotype.Component;

/** Decides whether a backup is to be made now. A day that was missed is made up for once, not for each day. */
@Component
class BackupDesk {

    private final BackupRunStore runs;
    private final BackupSafe safe;
    private final BackupRunner runner;
    private final BusinessTime time;

    BackupDesk(BackupRunStore runs, BackupSafe safe, BackupRunner runner, BusinessTime time) {
        this.runs = runs;
        this.safe = safe;
        this.runner = runner;
        this.time = time;
    }

    void look() {
        // Nobody else looks at the same time: what is said to run was cut short by a crash.
        runs.underWay()
                .filter(run -> run.state() == BackupState.RUNNING)
                .ifPresent(run -> runs.finished(run.id(), BackupState.FAILED, "备份过程中服务中断，文件不完整。", time.now()));
        if (runs.underWay().isEmpty() && isDue()) {
            runs.request(Ids.next(), true, time.now());
        }
        runs.underWay().ifPresent(run -> runner.run(run.id()));
    }

    private boolean isDue() {
        var settings = safe.settings();
        return settings.enabled() && !runs.isScheduledDone(lastTime(settings), time.now());
    }

    /** The last moment at which a backup should have begun. */
    private OffsetDateTime lastTime(BackupSettings settings) {
        var today = time.today()
                .atTime(settings.dailyAt())
                .atZone(BusinessTime.ZONE)
                .toOffsetDateTime();
        return today.isAfter(time.now()) ? today.minusDays(1) : today;
    }
}
