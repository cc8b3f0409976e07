package org.shouze.platform.notify;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.shouze.platform.kernel.BusinessTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs: sending every few seconds, a round of reminders each half hour, clearing away at night. */
@Configuration(proxyBeanMethods = false)
class NotifyJobs {

    static final String DISPATCH = "notify-dispatch";
    static final String REMINDERS = "notify-reminders";
    static final String CLEARING = "notify-clearing";

    private static final LocalTime NIGHT = LocalTime.of(3, 40);

    @Bean
    RecurringTask<Void> notifyDispatch(
            Dispatch dispatch, @Value("${shouze.notify.dispatch:FIXED_DELAY|10s}") String when) {
        return Tasks.recurring(DISPATCH, Schedules.parseSchedule(when)).execute((instance, context) -> dispatch.run());
    }

    @Bean
    RecurringTask<Void> notifyReminders(
            ReminderJob job, @Value("${shouze.notify.reminders:FIXED_DELAY|1800s}") String when) {
        return Tasks.recurring(REMINDERS, Schedules.parseSchedule(when))
                .execute((instance, context) -> job.everyUnit());
    }

    @Bean
    RecurringTask<Void> notifyClearing(ReminderJob job) {
        return Tasks.recurring(CLEARING, Schedules.daily(BusinessTime.ZONE, NIGHT))
                .execute((instance, context) -> job.clearAway());
    }
}
