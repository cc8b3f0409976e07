package org.shouze.platform.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears counted tries away that nobody needs any more. */
@Configuration(proxyBeanMethods = false)
class AttemptSweep {

    @Bean
    RecurringTask<Void> attemptSweep(Throttle throttle) {
        return Tasks.recurring("identity-attempt-sweep", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> throttle.sweep());
    }
}
