package org.shouze.platform.kernel.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** Something sealed, as text: version, key id, and nonce with cipher text in Base64. */
final class Sealed {

    private static final String VERSION = "s1";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String keyId;
    private final byte[] content;

    Sealed(String keyId, byte[] content) {
        this.keyId = keyId;
        this.content = content.clone();
    }

    String keyId() {
        return keyId;
    }

    byte[] content() {
        return content.clone();
    }

    static Sealed of(MasterKey key, String purpose, byte[] plain) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, purpose, nonce).doFinal(plain);
            var content = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, content, NONCE, sealed.length);
            return new Sealed(key.id(), content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Sealed parse(String text) {
        var parts = text.split(":", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw MasterKeyException.broken();
        }
        try {
            var content = Base64.getUrlDecoder().decode(parts[2]);
            if (content.length < NONCE + TAG_BITS / 8) {
                throw MasterKeyException.broken();
            }
            return new Sealed(parts[1], content);
        } catch (IllegalArgumentException noBase64) {
            throw MasterKeyException.broken();
        }
    }

    byte[] open(MasterKey key, String purpose) {
        try {
            var nonce = Arrays.copyOf(content, NONCE);
            return cipher(Cipher.DECRYPT_MODE, key, purpose, nonce).doFinal(content, NONCE, content.length - NONCE);
        } catch (GeneralSecurityException forged) {
            throw MasterKeyException.broken();
        }
    }

    private static Cipher cipher(int mode, MasterKey key, String purpose, byte[] nonce)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((VERSION + ":" + key.id() + ":" + purpose).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return VERSION + ":" + keyId + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
