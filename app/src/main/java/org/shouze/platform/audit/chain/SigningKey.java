package org.shouze.platform.audit.chain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The key by which a server signs (签名密钥): Ed25519; its id is the beginning of the hash of its public part. */
public record SigningKey(String id, PrivateKey privateKey, PublicKey publicKey) {

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_BYTES = 8;

    /** A new one. */
    public static SigningKey make() {
        try {
            return of(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The one that {@link #text()} was made from. */
    public static SigningKey read(String text) {
        var parts = text.strip().split("\\s+", -1);
        try {
            var factory = KeyFactory.getInstance(ALGORITHM);
            var secret = factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[0])));
            return of(new KeyPair(readPublic(parts[1]), secret));
        } catch (GeneralSecurityException | IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
            throw new IllegalArgumentException("not a signing key", damaged);
        }
    }

    /** Both parts, for a file that only the platform can read. */
    public String text() {
        return Base64.getEncoder().encodeToString(privateKey.getEncoded()) + "\n" + publicText() + "\n";
    }

    /** The public part: X.509 in Base64, as it stands between the lines of a PEM file. */
    public String publicText() {
        return Base64.getEncoder().encodeToString(publicKey.getEncoded());
    }

    /**
     * A public key from PEM or bare Base64.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static PublicKey readPublic(String text) {
        try {
            var bare = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(bare)));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalArgumentException("not a public key", damaged);
        }
    }

    public static String idOf(PublicKey key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static SigningKey of(KeyPair pair) {
        return new SigningKey(idOf(pair.getPublic()), pair.getPrivate(), pair.getPublic());
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
