package org.shouze.application.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A server that outlived the Shouze which started it (遗留的数据库进程). */
final class LeftoverServer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

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
        if (!areGoneSoon()) {
            processes().forEach(ProcessHandle::destroyForcibly);
            if (!areGoneSoon()) {
                throw new IOException("a database server of an earlier run does not end: process "
                        + processes().getFirst().pid());
            }
        }
        forgetReusedPid(pidFile);
    }

    // NB: a process that nobody reaps stays in the list of processes for ever, but loses its program.
    private boolean areGoneSoon() throws IOException {
        try {
            for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(BETWEEN_LOOKS)) {
                if (processes().isEmpty()) {
                    return true;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
            return processes().isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an old database server ends", e);
        }
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
}
