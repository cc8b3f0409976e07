package org.shouze.platform.kernel.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals what must not be read in the database (密封): with AES-256-GCM, under a master key that lies outside it. */
@Component
public class Secrets {

    private static final int NONCE = 12;
    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Secrets(@Value("${shouze.home}") Path home) {
        try {
            var file = home.resolve("keys").resolve("master.key");
            if (!Files.exists(file)) {
                Files.createDirectories(home.resolve("keys"));
                var fresh = new byte[32];
                random.nextBytes(fresh);
                Files.write(file, fresh);
            }
            key = new SecretKeySpec(Files.readAllBytes(file), "AES");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param purpose what it is for: the same words are needed to open it */
    public String seal(String purpose, String plain) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = apply(Cipher.ENCRYPT_MODE, purpose, nonce, plain.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    public String open(String purpose, String sealed) {
        var all = Base64.getUrlDecoder().decode(sealed);
        var nonce = java.util.Arrays.copyOf(all, NONCE);
        var content = java.util.Arrays.copyOfRange(all, NONCE, all.length);
        return new String(apply(Cipher.DECRYPT_MODE, purpose, nonce, content), StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, String purpose, byte[] nonce, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
