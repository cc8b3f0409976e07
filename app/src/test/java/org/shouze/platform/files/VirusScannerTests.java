package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.platform.files.VirusScanner.Verdict;

/** Against programs that are no ClamAV, or a very slow one. */
@Timeout(60)
class VirusScannerTests {

    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    @Test
    void doesNotWaitForEverForASocketOfThisMachineThatKeepsSilent() throws IOException {
        var address = folder.resolve("silent.ctl");
        try (var silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(address));
            var scanner = new VirusScanner(address.toString(), SHORT);

            assertThatThrownBy(scanner::version).isInstanceOf(IOException.class);
            // More than the socket holds: it is stuck in writing, not in reading.
            assertThat(scanner.scan(new ByteArrayInputStream(new byte[8 << 20])))
                    .isInstanceOf(Verdict.Undecided.class);
        }
    }

    @Test
    void doesNotWaitForEverForAServerThatReadsNothing() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var scanner = new VirusScanner("127.0.0.1:" + silent.getLocalPort(), SHORT);

            assertThat(scanner.scan(new ByteArrayInputStream(new byte[32 << 20])))
                    .isInstanceOf(Verdict.Undecided.class);
        }
    }

    @Test
    void repeatsNothingOfWhatAnotherProgramSays() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var answering = Thread.ofVirtual().start(() -> answer(server, "SSH-2.0-secret-banner ClamAV 1.0\n"));
            var scanner = new VirusScanner("127.0.0.1:" + server.getLocalPort(), Duration.ofSeconds(20));

            assertThatThrownBy(scanner::version)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no ClamAV")
                    .hasMessageNotContaining("banner");
            answering.interrupt();
        }
    }

    @Test
    void tellsAContentThatCannotBeReadFromADaemonThatHangsUp() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var scanner = new VirusScanner("127.0.0.1:" + server.getLocalPort(), Duration.ofSeconds(20));
            var unreadable = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("the disk is gone");
                }
            };

            assertThatThrownBy(() -> scanner.scan(unreadable)).isInstanceOf(UncheckedIOException.class);
            var hangingUp = Thread.ofVirtual().start(() -> answer(server, ""));
            assertThat(scanner.scan(new ByteArrayInputStream(new byte[32 << 20])))
                    .isInstanceOf(Verdict.Undecided.class);
            hangingUp.interrupt();
        }
    }

    private static void answer(ServerSocket server, String said) {
        try {
            while (true) {
                try (var visitor = server.accept()) {
                    visitor.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException over) {
            Thread.currentThread().interrupt();
        }
    }
}
