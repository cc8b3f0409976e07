package org.shouze.platform.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a night: drops what is older than the retention period. */
@Configuration(proxyBeanMethods = false)
class AuditJobs {

    static final String RETENTION = "audit-retention";

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);

    @Bean
    RecurringTask<Void> auditRetention(OldMonths months) {
        return Tasks.recurring(RETENTION, Schedules.daily(BusinessTime.ZONE, AT_NIGHT))
                .execute((instance, context) -> Acting.as(Actor.platform(), months::drop));
    }
}
