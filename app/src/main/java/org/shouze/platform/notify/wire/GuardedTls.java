package org.shouze.platform.notify.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;
import org.shouze.platform.kernel.outgoing.OutgoingSockets;

/** Puts TLS on sockets that were opened guarded. */
final class GuardedTls extends SSLSocketFactory {

    private final OutgoingSockets sockets;
    private final SSLSocketFactory tls;

    GuardedTls(OutgoingSockets sockets, SSLSocketFactory tls) {
        this.sockets = sockets;
        this.tls = tls;
    }

    /** A plain one: the mail library connects it and puts TLS on it through the method below. */
    @Override
    public Socket createSocket() {
        return sockets.createSocket();
    }

    @Override
    public Socket createSocket(Socket open, String host, int port, boolean close) throws IOException {
        return tls.createSocket(open, host, port, close);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return tls.createSocket(sockets.createSocket(host, port), host, port, true);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return tls.createSocket(sockets.createSocket(host, port), host.getHostName(), port, true);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }
}
