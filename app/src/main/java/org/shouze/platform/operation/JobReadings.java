package org.shouze.platform.operation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shouze.platform.operation.contribution.Area;
import org.shouze.platform.operation.contribution.OperationSource;
import org.shouze.platform.operation.contribution.Reading;
import org.springframework.stereotype.Component;

/** Whether the jobs run, and run in time. */
@Component
class JobReadings implements OperationSource {

    private static final Duration LATE = Duration.ofMinutes(15);

    private final JobStore store;
    private final Clock clock;

    JobReadings(JobStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Reading> readings() {
        var jobs = store.all(Map.of());
        var failing = jobs.stream().filter(job -> job.failures() > 0).count();
        var latest = clock.instant().minus(LATE);
        var late = jobs.stream()
                .filter(job -> job.running() == null && job.next().toInstant().isBefore(latest))
                .count();
        return List.of(
                Reading.of(Area.QUEUE, "jobs_failing", "失败的定时任务", failing, failing + " 项")
                        .warnWhen(failing > 0, "有定时任务失败，原因见日志；可在下方立即运行。"),
                Reading.of(Area.QUEUE, "jobs_late", "到期未运行的定时任务", late, late + " 项")
                        .failWhen(late > 0, "定时任务到期 15 分钟仍未运行，请查看日志；必要时重新启动。"));
    }

    /** Identity comes before this module, and cannot tell the names of its jobs by itself. */
    @Override
    public Map<String, String> jobs() {
        return Map.of(
                "identity-directory-sync", "与目录核对人员和账号",
                "identity-attempt-sweep", "清理过期的登录尝试计数",
                "identity-session-sweep", "清理过期的登录会话");
    }
}
