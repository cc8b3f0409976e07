package org.shouze.application.database;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the embedded server again when it has ended by itself (数据库守护): killed, out of memory, or crashed. */
final class ServerWatch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final BooleanSupplier runs;
    private final Restart restart;

    /** Starts the server again, and says whether it runs. */
    @FunctionalInterface
    interface Restart {
        boolean attempt() throws IOException;
    }

    ServerWatch(BooleanSupplier runs, Restart restart) {
        this.runs = runs;
        this.restart = restart;
    }

    static Thread watch(BooleanSupplier runs, Restart restart) {
        return Thread.ofPlatform().daemon().name("database-watch").start(new ServerWatch(runs, restart));
    }

    @Override
    public void run() {
        var pause = BETWEEN_LOOKS;
        try {
            while (true) {
                Thread.sleep(pause);
                pause = runs.getAsBoolean() || startedAgain() ? BETWEEN_LOOKS : longer(pause);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean startedAgain() {
        LOG.error("The embedded database has ended by itself; it is started again. 内置数据库意外停止，正在重新启动。");
        try {
            if (restart.attempt()) {
                LOG.warn("The embedded database runs again. 内置数据库已恢复运行。");
                return true;
            }
            LOG.error("The embedded database does not start; the reason is in log/postgresql.log. 内置数据库未能启动，稍后重试。");
        } catch (IOException e) {
            LOG.error("The embedded database could not be started; trying again. 内置数据库未能启动，稍后重试。", e);
        }
        return false;
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
