package org.shouze.platform.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.shouze.platform.kernel.secret.PrivateFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a monitoring program shows instead of signing in; it lies in the home folder and nowhere else. */
@Component
class MonitoringToken {

    private static final String SCHEME = "Bearer ";
    private static final int OCTETS = 32;

    private final Path file;

    MonitoringToken(@Value("${shouze.home}") Path home) {
        file = home.resolve("keys").resolve("monitoring.token");
        makeWhereMissing();
    }

    boolean isShownBy(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null
                && header.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        octets(header.substring(SCHEME.length()).strip()), octets(read()));
    }

    private void makeWhereMissing() {
        try {
            if (!Files.exists(file)) {
                PrivateFiles.create(file, random() + "\n");
            }
        } catch (FileAlreadyExistsException another) {
            return;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Read anew each time: it is replaced without a restart. */
    private String read() {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String random() {
        var bytes = new byte[OCTETS];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
