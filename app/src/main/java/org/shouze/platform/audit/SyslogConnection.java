package org.shouze.platform.audit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.shouze.platform.kernel.outgoing.Authorities;
import org.shouze.platform.kernel.outgoing.OutgoingSockets;

/**
 * Sends messages over TLS. Syslog knows no receipt; that the receiver has read everything is known from its answer to the
 * end of the connection, which is therefore waited for after every delivery.
 */
final class SyslogConnection {

    private static final int PATIENCE_MS = 10_000;

    private SyslogConnection() {}

    /** Returns when all of it has been read at the other end. */
    static void deliver(ForwardingView to, List<byte[]> messages) throws IOException, GeneralSecurityException {
        var factory = Authorities.context(to.authorities()).getSocketFactory();
        try (var plain = OutgoingSockets.toServer()) {
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
                awaitEnd(socket);
            }
        }
    }

    private static void awaitEnd(SSLSocket socket) throws IOException {
        while (socket.getInputStream().read() >= 0) {
            Thread.onSpinWait();
        }
    }
}
