package org.shouze.platform.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * A signed statement (签名检查点): at this position the chain had these hashes.
 *
 * @param kind {@code checkpoint}, {@code cut} (all up to here was dropped after the retention period) or {@code end} (of an
 *     export)
 * @param at the moment, RFC 3339 in UTC
 * @param key the id of the key it is signed with
 * @param signature Ed25519 over {@link #statement()}, in Base64
 */
public record Seal(String kind, long position, Digest hash, String at, String key, String signature) {

    /** Signs a statement. */
    public static Seal sign(String kind, long position, Digest hash, String at, SigningKey with) {
        var unsigned = new Seal(kind, position, hash, at, with.id(), "");
        return new Seal(kind, position, hash, at, with.id(), signature(unsigned.statement(), with.privateKey()));
    }

    /** The bytes that are signed, one value a line. */
    public String statement() {
        return "shouze-audit/1 " + kind + "\n" + position + "\n" + hash.sha256Hex() + "\n" + hash.sm3Hex() + "\n" + at
                + "\n" + key + "\n";
    }

    public boolean isSignedWith(PublicKey publicKey) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey);
            check.update(statement().getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            return false;
        }
    }

    /** The line of an export or of a file of checkpoints. */
    public String line() {
        return "{\"seal\":\"" + kind + "\",\"position\":" + position + ",\"sha256\":\"" + hash.sha256Hex()
                + "\",\"sm3\":\"" + hash.sm3Hex() + "\",\"at\":\"" + at + "\",\"key\":\"" + key + "\",\"signature\":\""
                + signature + "\"}";
    }

    private static String signature(String statement, PrivateKey key) {
        try {
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(key);
            signing.update(statement.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signing.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
