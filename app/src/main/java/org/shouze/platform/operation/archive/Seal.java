package org.shouze.platform.operation.archive;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The key of one backup file and its first bytes. The passphrase is stretched by Argon2id; each chunk is AES-256-GCM under
 * a nonce that counts, names the last chunk, and is bound to the head: no chunk can be changed, moved, left out or cut off.
 */
final class Seal {

    static final int CHUNK = 64 << 10;
    static final int TAG = 16;

    private static final byte[] MAGIC = "SHOUZEB1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int PREFIX = 7;
    private static final int CHECK = 16;
    private static final int KEY = 32;
    private static final int HEAD = MAGIC.length + SALT + 3 * Integer.BYTES + PREFIX + CHECK;

    private static final Stretch STRONG = new Stretch(64 << 10, 3);
    private static final int LANES = 1;
    private static final int MOST_MEMORY_KIB = 256 << 10;
    private static final int MOST_ROUNDS = 16;

    /** What each guess at a passphrase costs. */
    record Stretch(int memoryKib, int rounds) {}

    private final byte[] head;
    private final byte[] prefix;
    private final SecretKeySpec key;
    private int count;

    private Seal(byte[] head, byte[] prefix, SecretKeySpec key) {
        this.head = head;
        this.prefix = prefix;
        this.key = key;
    }

    static Seal fresh(String passphrase) {
        return fresh(passphrase, STRONG);
    }

    static Seal fresh(String passphrase, Stretch cost) {
        var random = new SecureRandom();
        var salt = new byte[SALT];
        var prefix = new byte[PREFIX];
        random.nextBytes(salt);
        random.nextBytes(prefix);
        var stretched = stretch(passphrase, salt, cost.memoryKib(), cost.rounds(), LANES);
        var head = ByteBuffer.allocate(HEAD)
                .put(MAGIC)
                .put(salt)
                .putInt(cost.memoryKib())
                .putInt(cost.rounds())
                .putInt(LANES)
                .put(prefix)
                .put(stretched, KEY, CHECK)
                .array();
        return new Seal(head, prefix, new SecretKeySpec(stretched, 0, KEY, "AES"));
    }

    static Seal read(InputStream file, String passphrase) throws IOException {
        var head = head(file);
        var salt = new byte[SALT];
        var prefix = new byte[PREFIX];
        var check = new byte[CHECK];
        var buffer = ByteBuffer.wrap(head).position(MAGIC.length).get(salt);
        var memory = buffer.getInt();
        var rounds = buffer.getInt();
        var lanes = buffer.getInt();
        buffer.get(prefix).get(check);
        if (memory < 8 || memory > MOST_MEMORY_KIB || rounds < 1 || rounds > MOST_ROUNDS || lanes != LANES) {
            throw damaged();
        }
        var stretched = stretch(passphrase, salt, memory, rounds, lanes);
        if (!MessageDigest.isEqual(check, Arrays.copyOfRange(stretched, KEY, KEY + CHECK))) {
            throw new BackupRefusedException(
                    "The passphrase is wrong, or the first bytes of the file were changed.", "口令不正确，或备份文件的开头已被改动。");
        }
        return new Seal(head, prefix, new SecretKeySpec(stretched, 0, KEY, "AES"));
    }

    byte[] head() {
        return head.clone();
    }

    byte[] close(byte[] plain, int length, boolean last) throws IOException {
        try {
            return cipher(Cipher.ENCRYPT_MODE, last).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    byte[] open(byte[] sealed, int length, boolean last) throws IOException {
        try {
            return cipher(Cipher.DECRYPT_MODE, last).doFinal(sealed, 0, length);
        } catch (AEADBadTagException changed) {
            throw damaged();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    static BackupRefusedException damaged() {
        return new BackupRefusedException(
                "The backup file is damaged: it was cut off or changed. Use another backup.",
                "备份文件已损坏（被截断或改动），请改用其他备份。");
    }

    private Cipher cipher(int mode, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(PREFIX + Integer.BYTES + 1)
                .put(prefix)
                .putInt(count)
                .put((byte) (last ? 1 : 0))
                .array();
        count = Math.incrementExact(count);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(head);
        return cipher;
    }

    private static byte[] head(InputStream file) throws IOException {
        var head = new byte[HEAD];
        try {
            new DataInputStream(file).readFully(head);
        } catch (EOFException tooShort) {
            throw notABackup();
        }
        if (!Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw notABackup();
        }
        return head;
    }

    private static BackupRefusedException notABackup() {
        return new BackupRefusedException("This is no backup file of Shouze.", "这不是守责的备份文件。");
    }

    private static byte[] stretch(String passphrase, byte[] salt, int memory, int rounds, int lanes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(memory)
                .withIterations(rounds)
                .withParallelism(lanes)
                .build());
        var stretched = new byte[KEY + CHECK];
        generator.generateBytes(passphrase.getBytes(StandardCharsets.UTF_8), stretched);
        return stretched;
    }
}
