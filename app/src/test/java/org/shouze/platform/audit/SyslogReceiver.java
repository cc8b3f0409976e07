package org.shouze.platform.audit;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A receiver of syslog over TLS that takes RFC 5425 at its word: counted octets, nothing between the frames. */
final class SyslogReceiver implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final KeyStore keys;
    private final SSLServerSocket socket;
    private volatile boolean endless;
    private final List<String> messages = new CopyOnWriteArrayList<>();

    private SyslogReceiver(KeyStore keys, int port) throws IOException, GeneralSecurityException {
        this.keys = keys;
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(port, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** With a certificate of its own for 127.0.0.1, made by the tool of the JDK. */
    static KeyStore certificate(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        var file = folder.resolve("receiver.p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=log.example",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-validity",
                        "30",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        if (!made.waitFor(60, TimeUnit.SECONDS)) {
            throw new IOException("keytool did not end");
        }
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    static String pem(KeyStore keys) throws GeneralSecurityException {
        var encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getCertificate("receiver").getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n";
    }

    static SyslogReceiver listen(KeyStore keys, int port) throws IOException, GeneralSecurityException {
        return new SyslogReceiver(keys, port);
    }

    /** From now on it talks on and on when everything has been read. */
    void neverEnd() {
        endless = true;
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> messages() {
        return messages;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                read(new BufferedInputStream(client.getInputStream()));
                while (endless) {
                    client.getOutputStream().write('.');
                }
            } catch (IOException gone) {
                continue;
            }
        }
    }

    private void read(InputStream in) throws IOException {
        for (var length = length(in); length >= 0; length = length(in)) {
            var bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException();
            }
            messages.add(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static int length(InputStream in) throws IOException {
        var length = 0;
        for (var octet = in.read(); octet != ' '; octet = in.read()) {
            if (octet < 0) {
                return -1;
            }
            if (octet < '0' || octet > '9') {
                throw new UncheckedIOException(new IOException("not a count: " + octet));
            }
            length = length * 10 + octet - '0';
        }
        return length;
    }
}
