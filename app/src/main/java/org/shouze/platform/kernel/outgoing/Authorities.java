package org.shouze.platform.kernel.outgoing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Whose certificates are believed (信任的证书机构): the JDK's authorities, or only those that were named, in PEM. */
public final class Authorities {

    private Authorities() {}

    public static List<X509Certificate> read(String pem) throws CertificateException {
        var bytes = new ByteArrayInputStream(pem.strip().getBytes(StandardCharsets.UTF_8));
        return CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    /** Whether the text holds certificates that can be read. */
    public static boolean areReadable(String pem) {
        try {
            return !read(pem).isEmpty();
        } catch (CertificateException unreadable) {
            return false;
        }
    }

    /** TLS that believes those of the text; the JDK's where it is blank. */
    public static SSLContext context(String pem) throws GeneralSecurityException {
        if (pem.isBlank()) {
            return SSLContext.getDefault();
        }
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers(pem), null);
        return context;
    }

    /** What believes those of the text and nobody else. */
    public static TrustManager[] managers(String pem) throws GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            store.load(null, null);
        } catch (IOException nothingIsRead) {
            throw new GeneralSecurityException(nothingIsRead);
        }
        var number = 0;
        for (var certificate : read(pem)) {
            store.setCertificateEntry("authority-" + number++, certificate);
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
