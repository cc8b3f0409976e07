package org.shouze.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One HTTP/1.1 connection, kept alive. It does as little as can be: clients and platform share the cores, and a full HTTP
 * client would take as much of them as a small page does.
 */
final class Connection implements AutoCloseable {

    private static final String LENGTH = "content-length:";
    private static final String LAST = "connection: close";

    private final URI address;
    private final String cookies;
    private Socket socket;
    private InputStream in;

    Connection(URI address, String cookies) throws IOException {
        this.address = address;
        this.cookies = cookies;
        socket = open();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** Asks and reads the answer to its end. */
    void get(String path) throws IOException {
        send("GET " + path, "");
        receive(path, "200");
    }

    /** Sends a form and reads the answer, which leads on to what came of it. */
    void post(String path, String form) throws IOException {
        send(
                "POST " + path,
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n");
        socket.getOutputStream().write(form.getBytes(StandardCharsets.US_ASCII));
        receive(path, "302");
    }

    private void send(String what, String headers) throws IOException {
        var request = what + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nCookie: " + cookies + "\r\n"
                + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    private void receive(String path, String wanted) throws IOException {
        var status = line();
        if (!status.startsWith("HTTP/1.1 " + wanted)) {
            throw new IOException(path + " answered " + status);
        }
        var length = -1;
        var last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
            last |= header.equalsIgnoreCase(LAST);
        }
        if (length < 0) {
            throw new IOException(path + " does not say how long it is");
        }
        in.skipNBytes(length);
        if (last) {
            reopen();
        }
    }

    // A server ends a connection after so many requests and says so with the last one.
    private void reopen() throws IOException {
        socket.close();
        socket = open();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private Socket open() throws IOException {
        var opened = new Socket(address.getHost(), address.getPort());
        opened.setTcpNoDelay(true);
        return opened;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("connection closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
