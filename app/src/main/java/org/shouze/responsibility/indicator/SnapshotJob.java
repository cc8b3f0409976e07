package org.shouze.responsibility.indicator;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the day's figures late in the evening, in the name of the platform. */
@Configuration(proxyBeanMethods = false)
class SnapshotJob {

    private static final LocalTime LATE = LocalTime.of(23, 30);

    @Bean
    RecurringTask<Void> indicatorSnapshots(Indicators indicators, BusinessTime time) {
        return Tasks.recurring("indicator-snapshots", Schedules.daily(BusinessTime.ZONE, LATE))
                .execute(
                        (instance, context) -> Acting.as(Actor.platform(), () -> indicators.snapshotAll(time.today())));
    }
}
