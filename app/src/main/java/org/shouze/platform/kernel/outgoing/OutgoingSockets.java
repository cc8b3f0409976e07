package org.shouze.platform.kernel.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Sockets that connect to permitted addresses only (外联套接字): checked is the very address that is connected to. */
public final class OutgoingSockets extends SocketFactory {

    private final AddressRule rule;

    public OutgoingSockets(AddressRule rule) {
        this.rule = rule;
    }

    /** A socket, not yet connected, for a server that an administrator has named. */
    public static Socket toServer() {
        return new OutgoingSockets(AddressRule.servers()).createSocket();
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                if (endpoint instanceof InetSocketAddress wanted && wanted.getAddress() != null) {
                    rule.check(wanted.getAddress());
                }
                super.connect(endpoint, timeout);
            }

            @Override
            public void connect(SocketAddress endpoint) throws IOException {
                connect(endpoint, 0);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        var socket = createSocket();
        try {
            socket.connect(address);
            return socket;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }
}
