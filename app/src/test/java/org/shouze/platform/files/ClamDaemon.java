package org.shouze.platform.files;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Stream;

/** ClamAV's real daemon on a socket of its own, with a signature database of one line: the harmless test virus. */
final class ClamDaemon implements AutoCloseable {

    /** In two pieces, so that no scanner takes the sources for the virus. */
    static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private final Path folder;
    private Process daemon;

    ClamDaemon(Path folder) throws IOException {
        this.folder = folder;
        var database = Files.createDirectories(folder.resolve("database"));
        Files.writeString(
                database.resolve("own.ndb"),
                "Own.Test.Eicar:0:*:" + HexFormat.of().formatHex(EICAR) + "\n");
        Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                LocalSocket %1$s/clamd.ctl
                DatabaseDirectory %1$s/database
                TemporaryDirectory %1$s
                FixStaleSocket yes
                StreamMaxLength 1M
                MaxThreads 2
                """.formatted(folder));
        start();
    }

    void start() throws IOException {
        daemon = new ProcessBuilder(
                        program(), "--config-file", folder.resolve("clamd.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> new VirusScanner(address()).version().program().startsWith("ClamAV"));
    }

    void stop() {
        daemon.destroy();
        await().atMost(Duration.ofSeconds(30)).until(() -> !daemon.isAlive());
    }

    String address() {
        return folder.resolve("clamd.ctl").toString();
    }

    private static String program() {
        return Stream.of("/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd")
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no clamd: install clamav-daemon, as bin/test does."));
    }

    @Override
    public void close() {
        stop();
    }
}
