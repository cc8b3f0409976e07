package org.shouze.platform.files;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** With what contents are encrypted (加密算法); the code stands in the head of each. */
enum ContentCipher {
    AES(1, 32),
    SM4(2, 16);

    private static final Provider NATIONAL = new BouncyCastleProvider();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int code;
    private final int keyBytes;

    ContentCipher(int code, int keyBytes) {
        this.code = code;
        this.keyBytes = keyBytes;
    }

    static ContentCipher of(int code) {
        for (var each : values()) {
            if (each.code == code) {
                return each;
            }
        }
        throw new BrokenContentException("unknown cipher " + code);
    }

    int code() {
        return code;
    }

    Cipher cipher() throws GeneralSecurityException {
        return switch (this) {
            case AES -> Cipher.getInstance("AES/GCM/NoPadding");
            case SM4 -> Cipher.getInstance("SM4/GCM/NoPadding", NATIONAL);
        };
    }

    SecretKey randomKey() {
        var bytes = new byte[keyBytes];
        RANDOM.nextBytes(bytes);
        return key(bytes);
    }

    SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, name());
    }

    static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
