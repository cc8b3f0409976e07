package org.shouze.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an instance ends, and what keeps a second one from starting. */
class RestartJourneyTests {

    private static final int INTERRUPTED = 130;

    @Test
    void keepsOthersAwayLeavesNothingBehindAndStartsAgainAfterThePowerFailed(
            @TempDir Path home, @TempDir Path elsewhere) {
        try (var shouze = RunningShouze.start(home)) {
            refusesASecondInstanceOnTheSameFolderAndOnTheSamePort(home, elsewhere, shouze.port());
            assertThat(shouze.databaseProcesses()).isNotEmpty();
            var ended = shouze.interrupt();
            assertThat(ended.code()).as(ended.said()).isIn(0, INTERRUPTED);
            assertThat(shouze.databaseProcesses()).isEmpty();
        }
        try (var shouze = RunningShouze.start(home)) {
            shouze.kill();
            assertThat(shouze.databaseProcesses()).isEmpty();
        }
        try (var again = RunningShouze.start(home)) {
            assertThat(again.setUpCode()).isNotEmpty();
        }
    }

    private static void refusesASecondInstanceOnTheSameFolderAndOnTheSamePort(Path home, Path elsewhere, int port) {
        var onTheSameFolder = RunningShouze.attempt(home, RunningShouze.freePort());
        assertThat(onTheSameFolder.code()).isEqualTo(1);
        assertThat(onTheSameFolder.said())
                .hasLineCount(1)
                .contains("Another Shouze is already running", "该目录已有守责实例在运行。");
        var onTheSamePort = RunningShouze.attempt(elsewhere, port);
        assertThat(onTheSamePort.code()).isEqualTo(1);
        assertThat(onTheSamePort.said())
                .hasLineCount(1)
                .contains("Port " + port + " is in use", "端口 " + port + " 已被占用");
    }
}
