package org.shouze.application.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTests {

    @TempDir
    Path temporary;

    @Test
    void makesAFolderThatOthersCannotLookInto() throws IOException {
        try (var home = HomeFolder.open(temporary.resolve("a/b/守责"))) {
            assertThat(Files.getPosixFilePermissions(home.path()))
                    .hasToString("[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE]");
        }
    }

    @Test
    void keepsTheLogFromOthers() throws IOException {
        try (var home = HomeFolder.open(temporary.resolve("log-home"))) {
            Files.createDirectories(home.path().resolve("log"));
            Files.writeString(home.path().resolve("log/shouze.log"), "earlier");
            var file = home.privateFile("log", "shouze.log");
            assertThat(file).hasContent("earlier");
            assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ, OWNER_WRITE]");
            assertThat(Files.getPosixFilePermissions(file.getParent()))
                    .hasToString("[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE]");
        }
    }

    @Test
    void refusesASecondInstanceInThisProcessAndKeepsTheFirst() {
        var home = HomeFolder.open(temporary);
        assertAlreadyRunning(ProcessHandle.current().pid());
        assertAlreadyRunning(ProcessHandle.current().pid());
        home.close();
        HomeFolder.open(temporary).close();
    }

    @Test
    void refusesASecondInstanceWhileAnotherProcessHasTheFolder() throws IOException {
        var home = SharedPrograms.linkedInto(temporary.resolve("shared"));
        var first = ServerInAnotherProcess.start(home);
        assertThat(first.firstLine()).startsWith("jdbc:postgresql://127.0.0.1:");
        var second = ServerInAnotherProcess.start(home);
        assertThat(second.firstLine())
                .isEqualTo("Another Shouze is already running on " + home + " (process " + first.pid()
                        + "). 该目录已有守责实例在运行。");
        first.killHard();
        ServerProcesses.killHard(home);
        HomeFolder.open(home).close();
    }

    @Test
    void refusesWhatIsNoFolder() throws IOException {
        var file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> HomeFolder.open(file))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("无法写入");
    }

    @Test
    void refusesWhereNothingCanBeWritten() {
        assertThatThrownBy(() -> HomeFolder.open(Path.of("/proc/shouze")))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("/proc/shouze cannot be written");
    }

    @Test
    void refusesANameThatAShellWouldRun() {
        assertThatThrownBy(() -> HomeFolder.open(temporary.resolve("$(reboot)")))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("PostgreSQL cannot take");
        assertThat(temporary).isEmptyDirectory();
    }

    private void assertAlreadyRunning(long process) {
        assertThatThrownBy(() -> HomeFolder.open(temporary))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("already running")
                .hasMessageContaining("(process " + process + ")");
    }
}
