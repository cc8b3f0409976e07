package org.shouze.platform.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;
import org.shouze.platform.kernel.outgoing.Authorities;
import org.shouze.platform.kernel.outgoing.OutgoingSockets;

/**
 * Sends messages over TLS. Syslog knows no receipt; that the receiver has read everything is known from its answer to the
 * end of the connection, which is therefore waited for after every delivery.
 */
final class SyslogConnection {

    private static final int PATIENCE_MS = 10_000;

    /** For all of it: connecting, shaking hands, writing, and waiting for the end. */
    static final Duration DEADLINE = Duration.ofSeconds(60);

    private SyslogConnection() {}

    /** Returns when all of it has been read at the other end. */
    static void deliver(ForwardingView to, List<byte[]> messages) throws IOException, GeneralSecurityException {
        deliver(to, messages, DEADLINE);
    }

    /** NB: a write knows no time limit, and a read that gets a byte now and then never ends: the line is cut from outside. */
    static void deliver(ForwardingView to, List<byte[]> messages, Duration deadline)
            throws IOException, GeneralSecurityException {
        var over = new CountDownLatch(1);
        var cut = new AtomicBoolean();
        try (var plain = OutgoingSockets.toServer()) {
            Thread.ofVirtual().name("audit-syslog-deadline").start(() -> cutAfter(deadline, over, plain, cut));
            speak(plain, to, messages);
        } catch (IOException failed) {
            if (cut.get()) {
                throw new SocketTimeoutException("not delivered within " + deadline.toSeconds() + " s");
            }
            throw failed;
        } finally {
            over.countDown();
        }
    }

    private static void cutAfter(Duration deadline, CountDownLatch over, Socket plain, AtomicBoolean cut) {
        try {
            if (!over.await(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                cut.set(true);
                plain.close();
            }
        } catch (InterruptedException | IOException gone) {
            cut.set(true);
        }
    }

    private static void speak(Socket plain, ForwardingView to, List<byte[]> messages)
            throws IOException, GeneralSecurityException {
        var factory = Authorities.context(to.authorities()).getSocketFactory();
        plain.connect(new InetSocketAddress(to.host(), to.port()), PATIENCE_MS);
        plain.setSoTimeout(PATIENCE_MS);
        try (var socket = (SSLSocket) factory.createSocket(plain, to.host(), to.port(), true)) {
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            var out = socket.getOutputStream();
            for (var message : messages) {
                out.write(message);
            }
            out.flush();
            socket.shutdownOutput();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }
}
