package org.shouze.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.shouze.platform.kernel.bucket.BucketAccess;

/** A real S3 server in a process of its own, which checks signatures; what it keeps lies in a folder. */
public final class ObjectStore implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final Process server;

    public ObjectStore(Path folder) throws IOException {
        this.folder = folder;
        this.port = freePort();
        Files.createDirectories(folder.resolve("data/bureau-files"));
        var settings = new Properties();
        settings.setProperty("s3proxy.endpoint", "http://127.0.0.1:" + port);
        settings.setProperty("s3proxy.authorization", "aws-v2-or-v4");
        settings.setProperty("s3proxy.identity", "the-key");
        settings.setProperty("s3proxy.credential", "the-secret");
        settings.setProperty("jclouds.provider", "filesystem-nio2");
        settings.setProperty("jclouds.identity", "x");
        settings.setProperty("jclouds.credential", "x");
        settings.setProperty(
                "jclouds.filesystem.basedir", folder.resolve("data").toString());
        var file = folder.resolve("s3proxy.properties");
        try (var target = Files.newBufferedWriter(file)) {
            settings.store(target, null);
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        server = new ProcessBuilder(
                        java, "-Xmx128m", "-jar", "target/object-store/s3proxy.jar", "--properties", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(() -> {
            try (var socket = new Socket("127.0.0.1", port)) {
                return socket.isConnected();
            }
        });
    }

    public BucketAccess settings() {
        return new BucketAccess(
                URI.create("http://127.0.0.1:" + port), "cn-north-1", "bureau-files", "the-key", "the-secret");
    }

    public BucketAccess withSecret(String secret) {
        var right = settings();
        return new BucketAccess(right.endpoint(), right.region(), right.bucket(), right.accessKey(), secret);
    }

    public Path data() {
        return folder.resolve("data/bureau-files");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        server.destroy();
        await().atMost(Duration.ofSeconds(30)).until(() -> !server.isAlive());
    }
}
