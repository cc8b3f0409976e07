package org.shouze.platform.identity.federation.directory;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Compares accounts with their directories each hour. */
@Configuration(proxyBeanMethods = false)
class DirectorySyncJob {

    @Bean
    RecurringTask<Void> directorySync(DirectorySync sync) {
        return Tasks.recurring("identity-directory-sync", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> sync.everyDirectory());
    }
}
