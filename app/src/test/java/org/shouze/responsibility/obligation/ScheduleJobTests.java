package org.shouze.responsibility.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.shouze.platform.kernel.Rehearsal;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;

@ShouzeTest
class ScheduleJobTests {

    @Autowired
    DataSource dataSource;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    Clock clock;

    @Test
    void startsNoJobsWhereThePlatformIsStoppedAlready() {
        var scheduler = Scheduler.create(
                        dataSource, Tasks.oneTime("obligation-at-start").execute((instance, execution) -> {}))
                .tableName("kernel.scheduled_tasks")
                .build();
        scheduler.stop();
        var starter = new ScheduleJob.Starter(scheduler, clock, new Rehearsal(false));
        var ready = new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO);
        assertThatCode(() -> starter.start(ready)).doesNotThrowAnyException();
    }

    @Test
    void runsNoJobInARehearsal() {
        var scheduler = Scheduler.create(
                        dataSource, Tasks.oneTime("obligation-at-start").execute((instance, execution) -> {}))
                .tableName("kernel.scheduled_tasks")
                .build();
        var ready = new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO);
        new ScheduleJob.Starter(scheduler, clock, new Rehearsal(true)).start(ready);
        assertThat(scheduler.getSchedulerState().isStarted()).isFalse();
    }
}
