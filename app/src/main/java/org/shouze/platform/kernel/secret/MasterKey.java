package org.shouze.platform.kernel.secret;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key and its id, which is computed from it: a key with a wrong bit is no longer the key of that name. */
record MasterKey(String id, SecretKey key) {

    private static final int BYTES = 32;
    private static final int ID_BYTES = 6;

    static MasterKey random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return of(bytes);
    }

    /** @throws IllegalArgumentException when the line is not an id and its key */
    static MasterKey parse(String line) {
        var parts = line.strip().split("\\s+", -1);
        var bytes = Base64.getDecoder().decode(parts[parts.length - 1]);
        var key = of(bytes);
        if (bytes.length != BYTES || parts.length != 2 || !key.id.equals(parts[0])) {
            throw new IllegalArgumentException("not an id and its key");
        }
        return key;
    }

    private static MasterKey of(byte[] bytes) {
        var digest = Sha256.digest();
        digest.update("shouze master key".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        var id = HexFormat.of().formatHex(digest.digest(bytes), 0, ID_BYTES);
        return new MasterKey(id, new SecretKeySpec(bytes, "AES"));
    }

    String asLine() {
        return id + " " + Base64.getEncoder().encodeToString(key.getEncoded());
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
