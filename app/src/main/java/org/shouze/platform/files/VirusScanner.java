package org.shouze.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.outgoing.OutgoingSockets;

/** Speaks with ClamAV's daemon, over TCP or a socket of this machine; contents are sent to it, it opens no files. */
final class VirusScanner {

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /** Whoever else answers there is told to nobody. */
    private static final Pattern VERSION =
            Pattern.compile("(ClamAV [0-9][A-Za-z0-9.+~_-]{0,40})(?:/([0-9]{1,9})/([A-Za-z0-9: ]{1,40}))?");

    private static final Pattern ERROR = Pattern.compile("[\\x20-\\x7E]{1,200} ERROR");
    private static final DateTimeFormatter SIGNED =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH);

    private final String address;

    VirusScanner(String address) {
        this.address = address;
    }

    /** What the daemon says of a content. */
    sealed interface Verdict {

        record Clean() implements Verdict {}

        record Infected(String signature) implements Verdict {}

        record TooLarge() implements Verdict {}

        record Undecided(String why) implements Verdict {}
    }

    /**
     * What the daemon is.
     *
     * @param signedAt when its signatures were made; null where it does not say
     */
    record Version(
            String program, String signatures, @Nullable LocalDateTime signedAt) {}

    Version version() throws IOException {
        var said = VERSION.matcher(ask("zVERSION\0"));
        if (!said.matches()) {
            throw new IOException("no version of ClamAV");
        }
        var signatures = said.group(2);
        return signatures == null
                ? new Version(said.group(1), "", null)
                : new Version(said.group(1), signatures, moment(said.group(3)));
    }

    Verdict scan(InputStream content) throws IOException {
        try (var line = connect()) {
            line.out().write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            try {
                send(content, line.out());
            } catch (IOException hungUp) {
                // NB: it hangs up in the middle of what is too large for it; what it says is still there to be read.
                return verdict(answerAfter(hungUp, line.in()));
            }
            return verdict(answer(line.in()));
        }
    }

    private static String answerAfter(IOException hungUp, InputStream in) throws IOException {
        var said = answer(in);
        if (said.isEmpty()) {
            throw hungUp;
        }
        return said;
    }

    private static void send(InputStream content, OutputStream daemon) throws IOException {
        var buffer = new byte[CHUNK];
        for (int read = content.readNBytes(buffer, 0, CHUNK); read > 0; read = content.readNBytes(buffer, 0, CHUNK)) {
            daemon.write(ByteBuffer.allocate(Integer.BYTES).putInt(read).array());
            daemon.write(buffer, 0, read);
        }
        daemon.write(new byte[Integer.BYTES]);
        daemon.flush();
    }

    static Verdict verdict(String answer) {
        if (answer.endsWith(" FOUND")) {
            var name = answer.substring(answer.indexOf(':') + 1, answer.length() - " FOUND".length());
            return new Verdict.Infected(name.strip());
        }
        if (answer.contains("size limit exceeded")) {
            return new Verdict.TooLarge();
        }
        return answer.endsWith(": OK")
                ? new Verdict.Clean()
                : new Verdict.Undecided(ERROR.matcher(answer).matches() ? answer : "答复不符合 clamd 协议");
    }

    private String ask(String command) throws IOException {
        try (var line = connect()) {
            line.out().write(command.getBytes(StandardCharsets.US_ASCII));
            line.out().flush();
            return answer(line.in());
        }
    }

    private static String answer(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int octet = in.read(); octet > 0 && bytes.size() < LONGEST_ANSWER; octet = in.read()) {
            bytes.write(octet);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    private Line connect() throws IOException {
        if (address.startsWith("/")) {
            var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(address));
                return new Line(channel, Channels.newInputStream(channel), Channels.newOutputStream(channel));
            } catch (IOException away) {
                channel.close();
                throw away;
            }
        }
        var colon = address.lastIndexOf(':');
        var socket = OutgoingSockets.toServer();
        try {
            var port = Integer.parseInt(address.substring(colon + 1));
            socket.connect(
                    new InetSocketAddress(address.substring(0, Math.max(0, colon)), port), (int) CONNECT.toMillis());
            socket.setSoTimeout((int) SILENCE.toMillis());
            return new Line(socket, socket.getInputStream(), socket.getOutputStream());
        } catch (IOException away) {
            socket.close();
            throw away;
        }
    }

    private static @Nullable LocalDateTime moment(String text) {
        try {
            return LocalDateTime.parse(text.strip().replaceAll(" +", " "), SIGNED);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private record Line(Closeable connection, InputStream in, OutputStream out) implements Closeable {

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
