package org.shouze.responsibility.obligation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import javax.sql.DataSource;
import org.shouze.platform.kernel.BusinessTime;
import org.shouze.platform.kernel.Rehearsal;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Runs the scheduler shortly after midnight, and once when a server starts. Several servers share the work. The
 * platform has one scheduler, since two on one table would clear away each other's tasks: recurring tasks of other
 * modules, brought as beans, run here too.
 */
@Configuration(proxyBeanMethods = false)
class ScheduleJob {

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 10);
    /** A job whose server was killed is taken over after six of them were missed. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final String TABLE = "kernel.scheduled_tasks";

    private final CatchUp catchUp;

    ScheduleJob(CatchUp catchUp) {
        this.catchUp = catchUp;
    }

    private RecurringTask<Void> daily() {
        return Tasks.recurring("obligation-daily", Schedules.daily(BusinessTime.ZONE, AFTER_MIDNIGHT))
                .execute((instance, context) -> catchUp.everyUnit());
    }

    private OneTimeTask<Void> atStart() {
        return Tasks.oneTime("obligation-at-start").execute((instance, context) -> catchUp.everyUnit());
    }

    @Bean(destroyMethod = "stop")
    Scheduler obligationScheduler(DataSource dataSource, List<RecurringTask<?>> ofOthers) {
        return Scheduler.create(dataSource, atStart())
                .startTasks(daily())
                .startTasks(ofOthers)
                .tableName(TABLE)
                .threads(4)
                .heartbeatInterval(HEARTBEAT)
                .build();
    }

    /** Starts the jobs when the platform serves. */
    @Configuration(proxyBeanMethods = false)
    static class Starter {

        private final Scheduler scheduler;
        private final Clock clock;
        private final Rehearsal rehearsal;

        Starter(Scheduler scheduler, Clock clock, Rehearsal rehearsal) {
            this.scheduler = scheduler;
            this.clock = clock;
            this.rehearsal = rehearsal;
        }

        @EventListener(id = "obligation.start-jobs")
        void start(ApplicationReadyEvent ready) {
            if (rehearsal.isOn()) {
                return;
            }
            var instance = Tasks.oneTime("obligation-at-start")
                    .execute((ignored, context) -> {})
                    .instance("once");
            try {
                scheduler.scheduleIfNotExists(instance, clock.instant());
                scheduler.start();
            } catch (RejectedExecutionException rejected) {
                // NB: whoever stops the platform as soon as it is up ends the scheduler before this.
                if (!scheduler.getSchedulerState().isShuttingDown()) {
                    throw rejected;
                }
            }
        }
    }
}
