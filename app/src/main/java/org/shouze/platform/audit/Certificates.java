package org.shouze.platform.audit;

import java.io.InputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;

/** Reads certificates in PEM. */
final class Certificates {

    private Certificates() {}

    static Collection<? extends Certificate> read(InputStream pem) throws CertificateException {
        return CertificateFactory.getInstance("X.509").generateCertificates(pem);
    }

    static boolean areReadable(String pem) {
        try {
            return !read(new java.io.ByteArrayInputStream(pem.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .isEmpty();
        } catch (CertificateException damaged) {
            return false;
        }
    }
}
