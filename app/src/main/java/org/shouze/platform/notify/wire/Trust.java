package org.shouze.platform.notify.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whose certificates are believed (信任的证书): the JDK's authorities, or only those that were named. */
public final class Trust {

    private Trust() {}

    /** Whether the text holds certificates that can be read. */
    public static boolean isReadable(String pem) {
        try {
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(bytes(pem))
                    .isEmpty();
        } catch (CertificateException unreadable) {
            return false;
        }
    }

    static SSLContext of(String pem) throws IOException {
        try {
            if (pem.isBlank()) {
                return SSLContext.getDefault();
            }
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            var number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(bytes(pem))) {
                store.setCertificateEntry("c" + number++, certificate);
            }
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new IOException("信任的证书无法使用", unusable);
        }
    }

    private static ByteArrayInputStream bytes(String pem) {
        return new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
    }
}
