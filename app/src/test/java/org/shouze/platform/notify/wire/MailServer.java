package org.shouze.platform.notify.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Debian's aiosmtpd, started privately on a free port, with a certificate of its own and one account. */
public final class MailServer implements AutoCloseable {

    public static final String USER = "shouze";
    public static final String PASSWORD = "mail-Pass-26";

    private final Process process;
    private final String certificate;
    private final int port;
    private final BlockingQueue<JsonNode> mails = new LinkedBlockingQueue<>();

    private MailServer(Process process, String certificate) throws IOException {
        this.process = process;
        this.certificate = certificate;
        var lines = process.inputReader(StandardCharsets.UTF_8);
        this.port = Integer.parseInt(Objects.requireNonNull(lines.readLine()).split(" ", 2)[1]);
        Thread.ofVirtual().start(() -> read(lines));
    }

    /** @param mode {@code starttls}, {@code tls}, or {@code plain} without an account */
    public static MailServer start(String mode, Path folder) throws IOException {
        var certificate = folder.resolve("mail.pem");
        var key = folder.resolve("mail.key");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "30",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost,IP:127.0.0.1",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString());
        var script = Path.of("src/test/resources/notify/smtpd.py").toAbsolutePath();
        var process = new ProcessBuilder(
                        "/usr/bin/python3",
                        script.toString(),
                        mode,
                        certificate.toString(),
                        key.toString(),
                        USER,
                        PASSWORD)
                .redirectError(folder.resolve("mail.log").toFile())
                .start();
        return new MailServer(process, Files.readString(certificate));
    }

    /** What the platform is told about this server. */
    public Map<String, String> settings(String security) {
        var settings = new HashMap<String, String>();
        settings.put("host", "127.0.0.1");
        settings.put("port", String.valueOf(port));
        settings.put("security", security);
        settings.put("from", "shouze@bureau.example");
        settings.put("fromName", "守责平台");
        settings.put("user", USER);
        settings.put("certificate", certificate);
        return settings;
    }

    /** The next mail that came in; null where none comes. */
    public @Nullable JsonNode next() throws InterruptedException {
        return mails.poll(5, TimeUnit.SECONDS);
    }

    public List<JsonNode> waiting() {
        return List.copyOf(mails);
    }

    private void read(BufferedReader lines) {
        var json = JsonMapper.builder().build();
        lines.lines()
                .filter(line -> line.startsWith("MAIL "))
                .forEach(line -> mails.add(json.readTree(line.substring(5))));
    }

    private static void run(String... command) throws IOException {
        try {
            var status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IOException(command[0] + " ended with " + status);
            }
        } catch (InterruptedException interrupted) {
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
