package org.shouze.platform.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.kernel.Refusal;

/** What a piece of an upload has to be (分片校验): the tus protocol's header {@code Upload-Checksum}. */
public final class UploadChecksum {

    /** The algorithms' names in the protocol. */
    public static final String ALGORITHMS = "sha1,sha256";

    private static final Map<String, String> NAMES = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    private final MessageDigest digest;
    private final byte[] expected;

    private UploadChecksum(MessageDigest digest, byte[] expected) {
        this.digest = digest;
        this.expected = expected.clone();
    }

    /** @throws Refusal when the header names no known algorithm or no Base64 */
    public static @Nullable UploadChecksum parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        var parts = header.strip().split(" +", -1);
        var name = NAMES.get(parts[0]);
        if (name == null || parts.length != 2) {
            throw malformed();
        }
        try {
            return new UploadChecksum(
                    MessageDigest.getInstance(name), Base64.getDecoder().decode(parts[1]));
        } catch (IllegalArgumentException | NoSuchAlgorithmException unreadable) {
            throw malformed();
        }
    }

    void update(byte[] content, int length) {
        digest.update(content, 0, length);
    }

    boolean isMet() {
        return MessageDigest.isEqual(digest.digest(), expected);
    }

    private static Refusal malformed() {
        return Refusal.invalid("Upload-Checksum", "Upload-Checksum 应为算法名（" + ALGORITHMS + "）加空格加 Base64 校验值。");
    }
}
