package org.shouze.application.https;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.shouze.application.database.HomeFolder;
import org.shouze.application.database.StartupRefusedException;

/** A certificate that the platform signs itself (自签名证书), for as long as nobody has given it one. */
final class OwnCertificate {

    private static final String CERTIFICATE = "https.crt";
    private static final String KEY = "https.key";
    private static final String ALIAS = "shouze";
    private static final String DAYS = "825";
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
    private static final int LINE = 64;

    private final HomeFolder home;

    OwnCertificate(HomeFolder home) {
        this.home = home;
    }

    /** The pair in the home folder; made where there is none, and made anew before our own expires. */
    CertificateFiles get(List<String> names, Instant now) {
        var certificate = home.privateFile("keys", CERTIFICATE);
        var key = home.privateFile("keys", KEY);
        try {
            if (Files.size(certificate) == 0 || Files.size(key) == 0 || isOursAndEnds(certificate, now)) {
                make(certificate, key, names);
            }
            return new CertificateFiles(certificate, key);
        } catch (IOException | GeneralSecurityException failed) {
            throw new StartupRefusedException(
                    "No certificate could be made: " + failed.getMessage() + ".",
                    "无法生成自签名证书，请用 --certificate 和 --key 指定证书。",
                    failed);
        }
    }

    /** Only what signed itself is ours to replace. */
    private static boolean isOursAndEnds(Path file, Instant now) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in) instanceof X509Certificate known
                    && known.getSubjectX500Principal().equals(known.getIssuerX500Principal())
                    && known.getNotAfter().toInstant().isBefore(now.plus(RENEWED_BEFORE));
        }
    }

    /** Java has a public program that makes certificates, and no public class: the program writes a store, we read it. */
    private void make(Path certificate, Path key, List<String> names) throws IOException, GeneralSecurityException {
        var store = certificate.resolveSibling("https.new.p12");
        var password = UUID.randomUUID().toString();
        Files.deleteIfExists(store);
        try {
            Keytool.generate(store, password, ALIAS, DAYS, names);
            var keys = KeyStore.getInstance(store.toFile(), password.toCharArray());
            Files.writeString(
                    key,
                    pem(
                            "PRIVATE KEY",
                            keys.getKey(ALIAS, password.toCharArray()).getEncoded()));
            Files.writeString(
                    certificate, pem("CERTIFICATE", keys.getCertificate(ALIAS).getEncoded()));
        } finally {
            Files.deleteIfExists(store);
        }
    }

    private static String pem(String what, byte[] der) {
        var lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }
}
