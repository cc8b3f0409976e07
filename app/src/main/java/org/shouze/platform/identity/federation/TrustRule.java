package org.shouze.platform.identity.federation;

import java.util.Locale;
import java.util.Optional;
import org.shouze.platform.kernel.outgoing.Authorities;

/** What can be trusted must be a certificate, or the fingerprint of one. */
final class TrustRule {

    private static final int MOST = 64_000;

    private TrustRule() {}

    static Optional<String> problem(Trust trust) {
        return switch (trust.kind()) {
            case SYSTEM -> Optional.empty();
            case AUTHORITY -> certificateProblem(trust.material());
            case PIN ->
                fingerprint(trust.material()).length() == 64
                        ? Optional.empty()
                        : Optional.of("证书指纹应为服务器证书的 SHA-256 值，64 位十六进制字符，可带冒号。");
        };
    }

    private static Optional<String> certificateProblem(String pem) {
        if (pem.isBlank()) {
            return Optional.of("请粘贴证书机构的证书（PEM 格式）。");
        }
        return pem.length() <= MOST && Authorities.areReadable(pem)
                ? Optional.empty()
                : Optional.of("证书机构的证书无法读取，应为 PEM 格式，以 -----BEGIN CERTIFICATE----- 开头。");
    }

    /** Its hexadecimal digits alone. */
    static String fingerprint(String given) {
        return given.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
    }
}
