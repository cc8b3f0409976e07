package org.shouze.platform.audit;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Rehearsal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Every second: links what waits, seals it when due, and sends it on. Not a job of the scheduler, which looks rarely. */
@Component
class LogWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);

    private final Linker linker;
    private final Checkpoints checkpoints;
    private final SyslogPump pump;
    private final CheckpointPostman postman;
    private final Rehearsal rehearsal;
    private @Nullable ScheduledExecutorService clockwork;
    private List<ScheduledFuture<?>> rounds = List.of();

    LogWatch(Linker linker, Checkpoints checkpoints, SyslogPump pump, CheckpointPostman postman, Rehearsal rehearsal) {
        this.linker = linker;
        this.checkpoints = checkpoints;
        this.pump = pump;
        this.postman = postman;
        this.rehearsal = rehearsal;
    }

    @Override
    public synchronized void start() {
        var thread = Thread.ofPlatform().daemon().name("audit-linker").factory();
        var started = Executors.newScheduledThreadPool(3, thread);
        rounds = rehearsal.isOn() ? List.of() : rounds(started);
        clockwork = started;
    }

    private List<ScheduledFuture<?>> rounds(ScheduledExecutorService started) {
        return List.of(
                started.scheduleWithFixedDelay(() -> trying(this::link), 1, 1, TimeUnit.SECONDS),
                started.scheduleWithFixedDelay(() -> trying(pump::sendWhatIsNew), 1, 1, TimeUnit.SECONDS),
                started.scheduleWithFixedDelay(() -> trying(postman::sendWhenDue), 10, 30, TimeUnit.SECONDS));
    }

    @Override
    public synchronized void stop() {
        var running = clockwork;
        if (running != null) {
            rounds.forEach(round -> round.cancel(false));
            running.close();
            clockwork = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    private void link() {
        linker.linkUnlessAnotherDoes();
        checkpoints.makeWhenDue();
    }

    /** Whatever fails is tried again a second later: nothing is lost, it only waits. */
    private static void trying(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("The log could not be linked, sealed or sent on just now; it will be tried again", failed);
        }
    }
}
