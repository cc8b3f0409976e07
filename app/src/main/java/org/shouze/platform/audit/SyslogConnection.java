package org.shouze.platform.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * Sends messages over TLS. Syslog knows no receipt; that the receiver has read everything is known from its answer to the
 * end of the connection, which is therefore waited for after every delivery.
 */
final class SyslogConnection {

    private static final int PATIENCE_MS = 10_000;

    private SyslogConnection() {}

    /** Returns when all of it has been read at the other end. */
    static void deliver(ForwardingView to, List<byte[]> messages) throws IOException, GeneralSecurityException {
        var factory = factory(to.authorities());
        try (var plain = new Socket()) {
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

    /** Trusts the authorities that were named, or those of the Java runtime. */
    private static SSLSocketFactory factory(String authorities) throws GeneralSecurityException, IOException {
        var context = SSLContext.getInstance("TLS");
        if (authorities.isBlank()) {
            context.init(null, null, null);
            return context.getSocketFactory();
        }
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        var number = 0;
        for (var certificate :
                Certificates.read(new ByteArrayInputStream(authorities.getBytes(StandardCharsets.UTF_8)))) {
            store.setCertificateEntry("authority-" + number++, certificate);
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
