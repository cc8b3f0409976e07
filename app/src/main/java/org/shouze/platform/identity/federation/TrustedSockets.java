package org.shouze.platform.identity.federation;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.outgoing.Authorities;
import org.shouze.platform.kernel.secret.Sha256;

/** TLS that believes what a connection is told to believe (可信 TLS), and nothing else. */
public final class TrustedSockets {

    private TrustedSockets() {}

    /** @throws GeneralSecurityException when the certificates cannot be read */
    public static SSLContext context(Trust trust) throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers(trust), null);
        return context;
    }

    private static TrustManager @Nullable [] managers(Trust trust) throws GeneralSecurityException {
        return switch (trust.kind()) {
            case SYSTEM -> null;
            case AUTHORITY -> Authorities.managers(trust.material());
            case PIN -> new TrustManager[] {new Pinned(TrustRule.fingerprint(trust.material()))};
        };
    }

    /** Exactly one certificate, whoever signed it and whatever name stands in it; extended, so that nobody asks for the name. */
    private static final class Pinned extends X509ExtendedTrustManager {

        private final String fingerprint;

        Pinned(String fingerprint) {
            this.fingerprint = fingerprint;
        }

        private void check(X509Certificate[] chain) throws CertificateException {
            chain[0].checkValidity();
            var found = Sha256.digest().digest(chain[0].getEncoded());
            if (!MessageDigest.isEqual(found, HexFormat.of().parseHex(fingerprint))) {
                throw new CertificateException("another certificate than the pinned one");
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            check(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("no client is expected");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("no client is expected");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("no client is expected");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
