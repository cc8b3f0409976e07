package org.shouze.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTests {

    private static final String KEY = "91d57e489dd9 MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @TempDir
    private Path home;

    private Path file;

    @BeforeEach
    void layDown() throws Exception {
        file = Files.createDirectory(home.resolve("keys")).resolve("master.key");
        Files.writeString(file, KEY + "\n");
    }

    @Test
    void addsAKeyAndKeepsTheOld() throws Exception {
        var run = CommandRun.of("keys", "rotate", "--home", home.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("current master key is now");
        assertThat(Files.readString(file)).contains(KEY);
        assertThat(CommandRun.of("keys", "list", "--home", home.toString())
                        .out()
                        .lines())
                .hasSize(2)
                .first()
                .isEqualTo(KEY.substring(0, 12));
    }

    @Test
    void printsNoKey() {
        assertThat(CommandRun.of("keys", "list", "--home", home.toString()).out())
                .doesNotContain(KEY.substring(13));
    }

    @Test
    void refusesAFolderWithoutKeys() {
        var run = CommandRun.of(
                "keys", "rotate", "--home", home.resolve("nowhere").toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("master.key");
        assertThat(CommandRun.of("keys").exitCode()).isEqualTo(2);
    }
}
