package org.shouze.application.https;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import org.shouze.application.database.StartupRefusedException;
import org.springframework.boot.ssl.pem.PemContent;

/** Where a certificate with its chain and its key lie (证书文件), as PEM. */
public record CertificateFiles(Path certificate, Path key) {

    private static final byte[] SOMETHING = "shouze".getBytes(StandardCharsets.US_ASCII);

    /** Looks at both before anything starts, so that a wrong one is told in a sentence. */
    CertificateFiles checked() {
        requireReadable(certificate, "certificate", "证书");
        requireReadable(key, "key", "私钥");
        try {
            var chain = PemContent.load(certificate).getCertificates();
            var secret = PemContent.load(key).getPrivateKey();
            if (secret == null || !belongTogether(chain.getFirst().getPublicKey(), secret)) {
                throw new StartupRefusedException(
                        "The certificate " + certificate + " does not belong to the key " + key + ".", "证书与私钥不匹配。");
            }
            return this;
        } catch (IOException | GeneralSecurityException | IllegalStateException | IllegalArgumentException broken) {
            throw new StartupRefusedException(
                    "The certificate " + certificate + " or the key " + key + " is no PEM without a password.",
                    "证书或私钥不是 PEM 格式，或者私钥设有口令。",
                    broken);
        }
    }

    private static boolean belongTogether(PublicKey known, PrivateKey secret) throws GeneralSecurityException {
        if (!known.getAlgorithm().equals(secret.getAlgorithm())) {
            return false;
        }
        var algorithm = switch (secret.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> secret.getAlgorithm();
        };
        var signing = Signature.getInstance(algorithm);
        signing.initSign(secret);
        signing.update(SOMETHING);
        var signature = signing.sign();
        signing.initVerify(known);
        signing.update(SOMETHING);
        return signing.verify(signature);
    }

    private static void requireReadable(Path file, String english, String chinese) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StartupRefusedException(
                    "The " + english + " " + file + " cannot be read.", chinese + "文件 " + file + " 无法读取。");
        }
    }
}
