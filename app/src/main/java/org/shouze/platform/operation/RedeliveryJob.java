package org.shouze.platform.operation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks twice a minute for events to send again; one server of several does so. */
@Configuration(proxyBeanMethods = false)
class RedeliveryJob {

    static final String NAME = "operation-redelivery";
    private static final int SECONDS = 30;

    @Bean
    RecurringTask<Void> redelivery(Redelivery redelivery) {
        return Tasks.recurring(NAME, FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> Acting.as(Actor.platform(), redelivery::sendAgain));
    }
}
