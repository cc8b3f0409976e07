package org.shouze.application.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that outlived the Shouze which started it (遗留的数据库进程). */
final class LeftoverServer {

    private static final int SECONDS_TO_LEAVE = 10;

    private final Path installations;
    private final PostgresCluster cluster;

    LeftoverServer(Path installations, PostgresCluster cluster) {
        this.installations = installations;
        this.cluster = cluster;
    }

    /** Call only while holding the home folder: whatever runs from it then is nobody's. */
    void stop() throws IOException {
        var pidFile = cluster.data().resolve("postmaster.pid");
        if (Files.exists(pidFile) && !processes().isEmpty()) {
            cluster.stop();
        }
        for (var process : processes()) {
            awaitOrKill(process);
        }
        forgetReusedPid(pidFile);
    }

    /**
     * After a crash the number in the file may belong to an innocent process (always so in containers); the server
     * would then take it for a rival and refuse to start.
     */
    private static void forgetReusedPid(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        if (pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isPresent()) {
            Files.delete(pidFile);
        }
    }

    // NB: told by the program file, never by the number alone, so that nobody else is stopped.
    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(program -> Path.of(program).startsWith(installations))
                        .isPresent())
                .toList();
    }

    private static void awaitOrKill(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(SECONDS_TO_LEAVE, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
