package org.shouze.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Properties;

/** What a node calls itself on its connections to the database: version, machine and port. */
final class NodeName {

    /** PostgreSQL cuts what is longer. */
    private static final int LONGEST = 63;

    private NodeName() {}

    static String of(int port) {
        var name = "shouze/" + version() + "/" + host() + ":" + port;
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "-");
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private static String version() {
        try (var stream = NodeName.class.getResourceAsStream("build.properties")) {
            var properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "0");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
