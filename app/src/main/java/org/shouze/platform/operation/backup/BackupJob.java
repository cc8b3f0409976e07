package org.shouze.platform.operation.backup;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each minute whether a backup is due or wished for; only one server of several does so at a time. */
@Configuration(proxyBeanMethods = false)
class BackupJob {

    static final String NAME = "operation-backup";
    private static final int SECONDS = 60;

    /** Tests make their backups by themselves. */
    @Bean
    @ConditionalOnBooleanProperty(name = "shouze.backup.job", matchIfMissing = true)
    RecurringTask<Void> backups(BackupDesk desk) {
        return Tasks.recurring(NAME, FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> Acting.as(Actor.platform(), desk::look));
    }
}
