package org.shouze.platform.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.shouze.platform.kernel.security.Acting;
import org.shouze.platform.kernel.security.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the files need from time to time; several servers share the work. */
@Configuration(proxyBeanMethods = false)
class FileJobs {

    static final String CHECK = "files-check";
    static final String UPKEEP = "files-upkeep";
    static final String READING = "files-reading";
    static final String SCRUB = "files-scrub";

    private static final Duration CHECKED = Duration.ofMinutes(1);
    private static final Duration KEPT_UP = Duration.ofMinutes(15);
    private static final Duration READ = Duration.ofMinutes(10);

    /** With one run each ten minutes this reads 144 GB a day and leaves the disk to others most of the time. */
    private static final long READ_AT_ONCE = Sizes.GB;

    @Bean
    RecurringTask<Void> filesCheck(VirusCheck check) {
        return Tasks.recurring(CHECK, Schedules.fixedDelay(CHECKED)).execute((instance, context) -> check.waiting());
    }

    @Bean
    RecurringTask<Void> filesUpkeep(ContentUpkeep upkeep) {
        return Tasks.recurring(UPKEEP, Schedules.fixedDelay(KEPT_UP)).execute((instance, context) -> upkeep.run());
    }

    /** Switched off by tests, which read when they want to. */
    @Bean
    @ConditionalOnBooleanProperty(name = "shouze.file-reading", matchIfMissing = true)
    RecurringTask<Void> filesReading(ReadingJob reading) {
        return Tasks.recurring(READING, Schedules.fixedDelay(CHECKED)).execute((instance, context) -> reading.run());
    }

    @Bean
    RecurringTask<Void> filesScrub(ContentScrub scrub) {
        return Tasks.recurring(SCRUB, Schedules.fixedDelay(READ))
                .execute((instance, context) -> Acting.as(Actor.platform(), () -> scrub.read(READ_AT_ONCE)));
    }
}
