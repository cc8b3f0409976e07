package org.shouze.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
    private static final int LONGEST_NAME = 200;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final Pattern ERROR = Pattern.compile("[\\x20-\\x7E]{1,200} ERROR");
    private static final DateTimeFormatter SIGNED =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH);

    /** Whoever else answers there is told to nobody. */
    private static final Pattern VERSION =
            Pattern.compile("(ClamAV [0-9][0-9A-Za-z.+-]{0,40})(?:/([0-9]{1,10})(?:/([A-Za-z0-9: ]{10,40}))?)?");

    private final String address;
    private final Duration silence;

    VirusScanner(String address) {
        this(address, SILENCE);
    }

    VirusScanner(String address, Duration silence) {
        this.address = address;
        this.silence = silence;
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

    /** @throws IOException also where the other end is no ClamAV; what it said instead is told to nobody */
    Version version() throws IOException {
        return version(ask("zVERSION\0"));
    }

    static Version version(String said) throws IOException {
        var answer = VERSION.matcher(said);
        if (!answer.matches()) {
            throw new IOException("what answers there is no ClamAV");
        }
        var signatures = answer.group(2);
        var signed = answer.group(3);
        return new Version(
                answer.group(1), signatures == null ? "" : signatures, signed == null ? null : moment(signed));
    }

    /**
     * Has a content looked at.
     *
     * @throws IOException where the daemon cannot be reached
     * @throws UncheckedIOException where the content cannot be read
     */
    Verdict scan(InputStream content) throws IOException {
        try (var line = connect()) {
            return scan(content, line);
        }
    }

    private static Verdict scan(InputStream content, Line line) {
        try {
            line.out().write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            send(content, line.out());
            return verdict(answer(line.in()));
        } catch (IOException hungUp) {
            // NB: it hangs up in the middle of what is too large for it; what it says is still there to be read.
            return line.watch().isLate() ? new Verdict.Undecided("病毒检查程序没有应答") : lastWords(line.in());
        }
    }

    private static Verdict lastWords(InputStream in) {
        try {
            var said = answer(in);
            return said.isEmpty() ? new Verdict.Undecided("病毒检查程序中断了连接") : verdict(said);
        } catch (IOException nothing) {
            return new Verdict.Undecided("病毒检查程序中断了连接");
        }
    }

    private static void send(InputStream content, OutputStream daemon) throws IOException {
        var buffer = new byte[CHUNK];
        for (int read = read(content, buffer); read > 0; read = read(content, buffer)) {
            daemon.write(ByteBuffer.allocate(Integer.BYTES).putInt(read).array());
            daemon.write(buffer, 0, read);
        }
        daemon.write(new byte[Integer.BYTES]);
        daemon.flush();
    }

    /** What our own store cannot give is not the daemon's fault. */
    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.readNBytes(buffer, 0, CHUNK);
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    static Verdict verdict(String answer) {
        if (answer.endsWith(" FOUND")) {
            return new Verdict.Infected(signature(answer));
        }
        if (answer.contains("size limit exceeded")) {
            return new Verdict.TooLarge();
        }
        return answer.equals("stream: OK")
                ? new Verdict.Clean()
                : new Verdict.Undecided(ERROR.matcher(answer).matches() ? answer : "答复不符合 clamd 协议");
    }

    /** A name that came over the line is shown to people: printable, and no longer than a name. */
    private static String signature(String answer) {
        var name = answer.substring(answer.indexOf(':') + 1, answer.length() - " FOUND".length())
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return name.isEmpty() ? "未命名" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
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
            var watch = new WatchedLine(channel, silence);
            try {
                channel.connect(UnixDomainSocketAddress.of(address));
                return new Line(watch, Channels.newInputStream(channel), Channels.newOutputStream(channel));
            } catch (IOException away) {
                watch.close();
                throw away;
            }
        }
        var colon = address.lastIndexOf(':');
        var socket = OutgoingSockets.toServer();
        var watch = new WatchedLine(socket, silence);
        try {
            var port = Integer.parseInt(address.substring(colon + 1));
            socket.connect(
                    new InetSocketAddress(address.substring(0, Math.max(0, colon)), port), (int) CONNECT.toMillis());
            return new Line(watch, socket.getInputStream(), socket.getOutputStream());
        } catch (IOException | IllegalArgumentException away) {
            watch.close();
            throw new IOException(away.getMessage(), away);
        }
    }

    private static @Nullable LocalDateTime moment(String text) {
        try {
            return LocalDateTime.parse(text.strip().replaceAll(" +", " "), SIGNED);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private record Line(WatchedLine watch, InputStream in, OutputStream out) implements Closeable {

        private Line {
            in = watch.reading(in);
            out = watch.writing(out);
        }

        @Override
        public void close() throws IOException {
            watch.close();
        }
    }
}
