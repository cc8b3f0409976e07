package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the real programs of this machine, where it lets users make namespaces. */
class ConfinementTests {

    @TempDir
    private Path home;

    @TempDir
    private Path elsewhere;

    private Path key;

    @BeforeEach
    void keepSecrets() throws IOException {
        Files.writeString(home.resolve("database.properties"), "password");
        key = Files.writeString(elsewhere.resolve("master.key"), "secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fresh", "covered"})
    void hidesHomeKeyProcessesAndNetwork(String way) throws Exception {
        var confinement = new Confinement(List.of(home, key));
        assumeThat(confinement.isWhole()).isTrue();
        var prefix = confinement.covered(way);
        assumeThat(run(prefix, "true").code()).isZero();

        var seen = run(prefix, "ls -A " + home + "; cat " + key + "; ls -d /proc/[0-9]* 2>/dev/null | wc -l");

        assertThat(seen.said()).doesNotContain("database.properties", "secret");
        assertThat(seen.said().lines().filter(line -> line.matches("\\d+")).map(Integer::valueOf))
                .allMatch(processes -> processes < 10);
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var knock = "bash -c '</dev/tcp/127.0.0.1/" + server.getLocalPort() + "'";
            assertThat(run(List.of(), knock).code()).isZero();
            assertThat(run(prefix, knock).code()).isNotZero();
        }
        assertThat(run(prefix, "umount " + home + " && ls -A " + home).code()).isNotZero();
        assertThat(run(prefix, "unshare --user --map-root-user --mount umount " + home)
                        .code())
                .isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fresh", "covered"})
    void leavesOfWhatLiesThereForTheMomentOnlyTheWorkingFolder(String way) throws Exception {
        var confinement = new Confinement(List.of(home, key));
        assumeThat(confinement.isWhole()).isTrue();
        var prefix = confinement.covered(way);
        assumeThat(run(prefix, "true").code()).isZero();
        var working = Files.createDirectory(elsewhere.resolve("某份 文档"));
        Files.writeString(elsewhere.resolve("of-somebody-else.txt"), "another's");

        var seen = run(working, prefix, "pwd; ls -A ..; echo mine > own.txt && cat own.txt; echo more > ../more.txt");

        assertThat(seen.said()).startsWith(working.toRealPath() + "\n某份 文档\nmine\n");
        assertThat(seen.said()).doesNotContain("of-somebody-else", "master.key");
        assertThat(working.resolve("own.txt")).exists();
        assertThat(elsewhere.resolve("more.txt")).doesNotExist();
    }

    @Test
    void isNotWholeWhereTheWorkingFolderWouldBeHidden() {
        var confinement = new Confinement(List.of(Path.of(System.getProperty("java.io.tmpdir"))));

        assertThat(confinement.covered("fresh")).isNull();
    }

    @Test
    void isNotWholeWhereTheProcessNeedsWhatIsHidden() {
        var confinement = new Confinement(List.of(Path.of(System.getProperty("java.home"))));

        assertThat(confinement.covered("fresh")).isNull();
        assertThat(confinement.isWhole()).isFalse();
    }

    @Test
    void isAllowedByTheShippedUnit() throws IOException {
        var unit = Files.readString(Path.of("..", "package", "shouze.service"));

        assertThat(unit).contains("RestrictNamespaces=user net mnt pid", "SystemCallFilter=@system-service @mount");
    }

    private record Outcome(int code, String said) {}

    private static Outcome run(List<String> prefix, String script) throws IOException, InterruptedException {
        return run(Path.of("").toAbsolutePath(), prefix, script);
    }

    private static Outcome run(Path folder, List<String> prefix, String script)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", "-c", script));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }

    @Test
    void letsNoProbeOfTheServersHealthWaitForIt() {
        var confinement = new Confinement(List.of(Path.of(System.getProperty("java.home"))));
        assertThat(confinement.isKnownLoose()).as("not known yet").isFalse();
        assertThat(confinement.isWhole()).isFalse();
        assertThat(confinement.isKnownLoose()).isTrue();
    }
}
