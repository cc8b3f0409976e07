package org.shouze.platform.operation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouze.platform.kernel.Refusal;
import org.shouze.platform.kernel.auditable.AuditKind;
import org.shouze.platform.kernel.auditable.AuditNote;
import org.shouze.platform.kernel.auditable.AuditTrail;
import org.shouze.platform.kernel.security.Requires;
import org.shouze.platform.operation.contribution.OperationSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The jobs that the platform does by itself (定时任务): when, how they went, and once more now. */
@Service
public class Jobs {

    private final JobStore store;
    private final Scheduler scheduler;
    private final List<OperationSource> sources;
    private final AuditTrail trail;
    private final Clock clock;

    Jobs(JobStore store, Scheduler scheduler, List<OperationSource> sources, AuditTrail trail, Clock clock) {
        this.store = store;
        this.scheduler = scheduler;
        this.sources = sources;
        this.trail = trail;
        this.clock = clock;
    }

    /** Every job that runs by itself, with its last and next run. */
    @Transactional(readOnly = true)
    @Requires(OperationGrants.READ)
    public List<JobView> all() {
        return store.all(labels());
    }

    /** Brings the next run forward to now; any node may take it. */
    @Transactional
    @Requires(OperationGrants.MANAGE)
    public JobView run(String name, String instance) {
        var job = store.all(labels()).stream()
                .filter(each -> each.name().equals(name) && each.instance().equals(instance))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (job.running() != null || !rescheduled(job)) {
            throw Refusal.conflict("任务“" + job.label() + "”正在运行，请待其结束后再试。");
        }
        trail.record(AuditNote.of(AuditKind.OPERATION, "operation:job-run", "立即运行任务“" + job.label() + "”"));
        scheduler.triggerCheckForDueExecutions();
        return job;
    }

    /** False where it runs, or another hand has just put it off or forward. */
    private boolean rescheduled(JobView job) {
        try {
            return scheduler.reschedule(TaskInstanceId.of(job.name(), job.instance()), clock.instant());
        } catch (TaskInstanceException busy) {
            return false;
        }
    }

    Map<String, String> labels() {
        var labels = new HashMap<String, String>();
        sources.forEach(source -> labels.putAll(source.jobs()));
        return labels;
    }
}
