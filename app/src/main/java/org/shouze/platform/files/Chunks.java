package org.shouze.platform.files;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The form of an encrypted content: a head, then chunks, each sealed by itself. A chunk's number and whether it is the
 * last are part of its nonce, the head is its associated data: none can be left out, moved, doubled or taken from another
 * content.
 */
final class Chunks {

    static final int PLAIN = 64 * 1024;
    static final int TAG = 16;
    static final int SEALED = PLAIN + TAG;
    static final int HEAD = 16;

    private static final byte[] MAGIC = {'S', 'Z', 'F', '1'};
    private static final int CIPHER_AT = MAGIC.length;
    private static final int PREFIX = 7;

    private final byte[] head;
    private final SecretKey key;
    private final Cipher cipher;

    private Chunks(byte[] head, byte[] rawKey) {
        var kind = ContentCipher.of(head[CIPHER_AT]);
        this.head = head.clone();
        this.key = kind.key(rawKey);
        try {
            this.cipher = kind.cipher();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static Chunks fresh(ContentCipher kind, byte[] rawKey) {
        var head = Arrays.copyOf(MAGIC, HEAD);
        head[CIPHER_AT] = (byte) kind.code();
        System.arraycopy(ContentCipher.random(PREFIX), 0, head, HEAD - PREFIX, PREFIX);
        return new Chunks(head, rawKey);
    }

    static Chunks read(byte[] head, byte[] rawKey) {
        if (head.length != HEAD || !Arrays.equals(Arrays.copyOf(head, MAGIC.length), MAGIC)) {
            throw new BrokenContentException("the head is damaged");
        }
        return new Chunks(head, rawKey);
    }

    /** How many there are: an empty content has one, too. */
    static long count(long plainSize) {
        return Math.max(1, (plainSize + PLAIN - 1) / PLAIN);
    }

    /** Where a chunk begins. */
    static long at(long number) {
        return HEAD + number * SEALED;
    }

    static long sealedSize(long plainSize) {
        return HEAD + plainSize + count(plainSize) * TAG;
    }

    byte[] head() {
        return head.clone();
    }

    byte[] seal(byte[] plain, int length, long number, boolean last) {
        try {
            return prepared(Cipher.ENCRYPT_MODE, number, last).doFinal(plain, 0, length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] open(byte[] sealed, long number, boolean last) {
        try {
            return prepared(Cipher.DECRYPT_MODE, number, last).doFinal(sealed);
        } catch (GeneralSecurityException forged) {
            throw new BrokenContentException("chunk " + number + " is damaged", forged);
        }
    }

    private Cipher prepared(int mode, long number, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(PREFIX + Integer.BYTES + 1)
                .put(head, HEAD - PREFIX, PREFIX)
                .putInt(Math.toIntExact(number))
                .put((byte) (last ? 1 : 0));
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce.array()));
        cipher.updateAAD(head);
        return cipher;
    }
}
