package org.shouze.application.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTests {

    @TempDir
    Path installations;

    @Test
    void unpacksAgainWhatACrashLeftHalfDone() throws IOException {
        var binaries = PostgresBinaries.ofThisMachine();
        var half = Files.createDirectories(installations.resolve(binaries.version() + ".partial/bin"));
        Files.createFile(half.resolve("half"));

        var installation = binaries.unpackInto(installations);

        assertThat(installation).isEqualTo(installations.resolve(binaries.version()));
        assertThat(installation.resolve("bin/postgres")).isExecutable();
        assertThat(installation.resolve("bin/half")).doesNotExist();
        assertThat(binaries.majorVersion()).isEqualTo(18);
    }

    @Test
    void unpacksOnlyOnce() throws IOException {
        var binaries = PostgresBinaries.ofThisMachine();
        var there = Files.createDirectories(installations.resolve(binaries.version()));
        assertThat(binaries.unpackInto(installations)).isEqualTo(there).isEmptyDirectory();
    }
}
