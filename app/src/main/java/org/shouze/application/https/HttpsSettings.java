package org.shouze.application.https;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouze.application.database.HomeFolder;

/** The settings of a web server that speaks HTTPS (HTTPS 设置), and leads from plain HTTP there. */
public final class HttpsSettings {

    // TLS 1.2 for the browsers that offices still have; only suites with forward secrecy and authenticated encryption.
    private static final String PROTOCOLS = "TLSv1.3,TLSv1.2";
    private static final String CIPHERS = "TLS_AES_256_GCM_SHA384,TLS_AES_128_GCM_SHA256,TLS_CHACHA20_POLY1305_SHA256,"
            + "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,"
            + "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,"
            + "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256";
    private static final String BUNDLE = "spring.ssl.bundle.pem.https.";

    private HttpsSettings() {}

    /** With the given pair, or with one of our own where none is given. */
    public static Map<String, Object> of(int port, @Nullable Path certificate, @Nullable Path key, HomeFolder home) {
        var files = certificate != null && key != null
                ? new CertificateFiles(certificate, key)
                : new OwnCertificate(home).get(MachineNames.all(), Instant.ofEpochMilli(startOfProcess()));
        return settings(port, files.checked());
    }

    private static long startOfProcess() {
        return java.lang.management.ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    private static Map<String, Object> settings(int port, CertificateFiles files) {
        return Map.ofEntries(
                Map.entry("shouze.https.port", port),
                Map.entry("shouze.https.certificate", files.certificate().toString()),
                Map.entry("server.port", port),
                Map.entry("server.ssl.bundle", "https"),
                Map.entry("server.http2.enabled", true),
                Map.entry(
                        BUNDLE + "keystore.certificate",
                        files.certificate().toUri().toString()),
                Map.entry(BUNDLE + "keystore.private-key", files.key().toUri().toString()),
                Map.entry(BUNDLE + "options.enabled-protocols", PROTOCOLS),
                Map.entry(BUNDLE + "options.ciphers", CIPHERS),
                Map.entry(BUNDLE + "reload-on-update", true),
                // NB: with this prefix a browser takes the cookie from this very host alone, and over HTTPS only.
                Map.entry("shouze.session.cookie", "__Host-shouze"),
                Map.entry("server.servlet.session.cookie.path", "/"),
                Map.entry("server.servlet.session.cookie.secure", true));
    }
}
