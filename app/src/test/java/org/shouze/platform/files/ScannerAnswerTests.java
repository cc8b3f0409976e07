package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is asked for its version may be anybody: what it says is only repeated when it is a version of ClamAV. */
class ScannerAnswerTests {

    @Test
    void tellsTheVersionOfAScanner() throws Exception {
        var version = asked("ClamAV 1.4.3/27800/Mon Nov 2 09:30:00 2026\0");
        assertThat(version.program()).isEqualTo("ClamAV 1.4.3");
        assertThat(version.signatures()).isEqualTo("27800");
        assertThat(version.signedAt()).isNotNull();
        assertThat(asked("ClamAV 1.4.3\0").signatures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.9\r\n", "-ERR secret of a store", "ClamAV 1 <b>swordfish</b>", ""})
    void repeatsNothingElse(String answer) {
        assertThatThrownBy(() -> asked(answer))
                .isInstanceOf(IOException.class)
                .hasMessage("what answers there is no ClamAV");
    }

    @Test
    void repeatsOfAVerdictOnlyWhatAScannerSays() {
        assertThat(VirusScanner.verdict("stream: Can't allocate memory ERROR"))
                .isEqualTo(new VirusScanner.Verdict.Undecided("stream: Can't allocate memory ERROR"));
        assertThat(VirusScanner.verdict("SSH-2.0-OpenSSH_9.9"))
                .isEqualTo(new VirusScanner.Verdict.Undecided("答复不符合 clamd 协议"));
    }

    private static VirusScanner.Version asked(String answer) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answering = CompletableFuture.runAsync(() -> answer(server, answer));
            var version = new VirusScanner("127.0.0.1:" + server.getLocalPort()).version();
            answering.join();
            return version;
        }
    }

    private static void answer(ServerSocket server, String answer) {
        try (var line = server.accept()) {
            line.getInputStream().readNBytes("zVERSION\0".length());
            line.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
