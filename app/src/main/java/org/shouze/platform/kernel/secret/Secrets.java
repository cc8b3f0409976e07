package org.shouze.platform.kernel.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals what must not be read in the database (密封): with AES-256-GCM, under a key that lies outside it. */
@Component
public class Secrets {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Path file;

    Secrets(@Value("${shouze.home}") String home) {
        this.file = Path.of(home, "keys", "master.key");
    }

    public String seal(String plain) {
        var nonce = random(NONCE);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8));
        var encoder = Base64.getEncoder();
        return encoder.encodeToString(nonce) + "." + encoder.encodeToString(sealed);
    }

    public String open(String sealed) {
        var parts = sealed.split("\\.", 2);
        var decoder = Base64.getDecoder();
        return new String(
                run(Cipher.DECRYPT_MODE, decoder.decode(parts[0]), decoder.decode(parts[1])), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The master key does not fit", unusable);
        }
    }

    private synchronized byte[] key() {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.write(file, random(KEY));
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
