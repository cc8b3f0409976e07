package org.shouze.platform.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/** Two hashes of the same bytes (双摘要): SHA-256, and SM3 of GB/T 32905. */
public final class Digest {

    private static final int LENGTH = 32;

    /** What stands before the first entry: zeros. */
    public static final Digest NONE = new Digest(new byte[LENGTH], new byte[LENGTH]);

    private final byte[] sha256;
    private final byte[] sm3;

    public Digest(byte[] sha256, byte[] sm3) {
        this.sha256 = sha256.clone();
        this.sm3 = sm3.clone();
    }

    public byte[] sha256() {
        return sha256.clone();
    }

    public byte[] sm3() {
        return sm3.clone();
    }

    public static Digest of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Digest of(byte[] bytes) {
        return new Digest(sha256(bytes), sm3(bytes));
    }

    public static Digest ofHex(String sha256, String sm3) {
        return new Digest(HexFormat.of().parseHex(sha256), HexFormat.of().parseHex(sm3));
    }

    /** The link at a position: over the link before, the position in eight bytes, and the digest of the entry there. */
    public Digest next(long position, Digest entry) {
        return new Digest(sha256(joined(sha256, position, entry.sha256)), sm3(joined(sm3, position, entry.sm3)));
    }

    public String sha256Hex() {
        return HexFormat.of().formatHex(sha256);
    }

    public String sm3Hex() {
        return HexFormat.of().formatHex(sm3);
    }

    private static byte[] joined(byte[] before, long position, byte[] entry) {
        return ByteBuffer.allocate(LENGTH + Long.BYTES + LENGTH)
                .put(before)
                .putLong(position)
                .put(entry)
                .array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] sm3(byte[] bytes) {
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        var hash = new byte[LENGTH];
        digest.doFinal(hash, 0);
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest that
                && MessageDigest.isEqual(sha256, that.sha256)
                && MessageDigest.isEqual(sm3, that.sm3);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sha256);
    }

    @Override
    public String toString() {
        return "sha256:" + sha256Hex() + " sm3:" + sm3Hex();
    }
}
