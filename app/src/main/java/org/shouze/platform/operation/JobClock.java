package org.shouze.platform.operation;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Brings forward the jobs that were put off while the machine's clock was wrong (时钟回拨). A job that has run "tomorrow"
 * would otherwise rest until then. It is no job itself, since it would be put off with the others.
 */
@Component
class JobClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobClock.class);
    private static final int SECONDS = 30;

    private final JobStore store;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("job-clock").factory());

    private @Nullable ScheduledFuture<?> repeated;

    JobClock(JobStore store) {
        this.store = store;
    }

    @EventListener(id = "operation.job-clock")
    void begin(ApplicationReadyEvent ready) {
        repeated = looks.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            var broughtForward = bringForward();
            if (broughtForward > 0) {
                LOG.warn("The clock was set back: {} jobs run now instead of later", broughtForward);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The database is away; the next look is soon", away);
        }
    }

    int bringForward() {
        return store.bringForward();
    }

    @Override
    public void close() {
        if (repeated != null) {
            repeated.cancel(true);
        }
        looks.shutdownNow();
    }
}
