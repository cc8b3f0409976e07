package org.shouze.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the form of an encrypted content promises, with random sizes, places and changes; the seed is fixed. */
class ChunksTests {

    private static final int[] SIZES = {
        0, 1, 17, Chunks.PLAIN - 1, Chunks.PLAIN, Chunks.PLAIN + 1, 2 * Chunks.PLAIN, 3 * Chunks.PLAIN + 5
    };

    private final Random random = new Random(20261122);

    @ParameterizedTest
    @EnumSource
    void givesBackWhatWentIn(ContentCipher cipher) throws IOException {
        for (var size : SIZES) {
            var plain = content(size);
            var key = cipher.randomKey().getEncoded();
            var sealed = sealed(cipher, key, plain);
            assertThat(sealed).hasSize((int) Chunks.sealedSize(size));
            assertThat(opened(sealed, key, size)).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensFromAnyChunkOn(ContentCipher cipher) throws IOException {
        var plain = content(3 * Chunks.PLAIN + 5);
        var key = cipher.randomKey().getEncoded();
        var sealed = sealed(cipher, key, plain);
        for (int number = 0; number < Chunks.count(plain.length); number++) {
            var rest = Arrays.copyOfRange(sealed, (int) Chunks.at(number), sealed.length);
            var chunks = Chunks.read(Arrays.copyOf(sealed, Chunks.HEAD), key);
            var stream = new OpeningStream(chunks, new ByteArrayInputStream(rest), plain.length, number);
            assertThat(stream.readAllBytes()).isEqualTo(Arrays.copyOfRange(plain, number * Chunks.PLAIN, plain.length));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesEveryTruncation(ContentCipher cipher) throws IOException {
        for (var size : SIZES) {
            var key = cipher.randomKey().getEncoded();
            var sealed = sealed(cipher, key, content(size));
            for (int round = 0; round < 40; round++) {
                var cut = Arrays.copyOf(sealed, random.nextInt(sealed.length));
                assertBroken(cut, key, size);
                // Whoever can change the size in the database as well gets no further.
                assertBroken(cut, key, Math.max(0, cut.length - Chunks.HEAD - Chunks.TAG));
            }
            for (int whole = 1; whole < Chunks.count(size); whole++) {
                assertBroken(Arrays.copyOf(sealed, (int) Chunks.at(whole)), key, (long) whole * Chunks.PLAIN);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesEveryFlippedBit(ContentCipher cipher) throws IOException {
        var size = 2 * Chunks.PLAIN + 9;
        var key = cipher.randomKey().getEncoded();
        var sealed = sealed(cipher, key, content(size));
        for (int round = 0; round < 120; round++) {
            var at = round < Chunks.HEAD ? round : random.nextInt(sealed.length);
            var forged = sealed.clone();
            forged[at] ^= (byte) (1 << random.nextInt(8));
            assertBroken(forged, key, size);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesChunksThatWereSwappedDoubledOrAppended(ContentCipher cipher) throws IOException {
        var size = 4 * Chunks.PLAIN;
        var key = cipher.randomKey().getEncoded();
        var sealed = sealed(cipher, key, content(size));
        for (int one = 0; one < 4; one++) {
            for (int other = 0; other < 4; other++) {
                if (one != other) {
                    var forged = sealed.clone();
                    System.arraycopy(sealed, (int) Chunks.at(one), forged, (int) Chunks.at(other), Chunks.SEALED);
                    assertBroken(forged, key, size);
                }
            }
        }
        assertBroken(Arrays.copyOf(sealed, sealed.length + 1), key, size);
    }

    @ParameterizedTest
    @EnumSource
    void noticesAChunkOfAnotherContentUnderTheSameKey(ContentCipher cipher) throws IOException {
        var size = 2 * Chunks.PLAIN;
        var key = cipher.randomKey().getEncoded();
        var sealed = sealed(cipher, key, content(size));
        var other = sealed(cipher, key, content(size));
        System.arraycopy(other, (int) Chunks.at(1), sealed, (int) Chunks.at(1), Chunks.SEALED);
        assertBroken(sealed, key, size);
    }

    private static void assertBroken(byte[] sealed, byte[] key, long size) {
        assertThatThrownBy(() -> opened(sealed, key, size)).isInstanceOf(BrokenContentException.class);
    }

    private static byte[] sealed(ContentCipher cipher, byte[] key, byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new SealingStream(Chunks.fresh(cipher, key), bytes)) {
            for (int at = 0; at < plain.length; at += 10_000) {
                stream.write(plain, at, Math.min(10_000, plain.length - at));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] opened(byte[] sealed, byte[] key, long size) throws IOException {
        var source = new ByteArrayInputStream(sealed);
        var chunks = Chunks.read(source.readNBytes(Chunks.HEAD), key);
        try (var stream = new OpeningStream(chunks, source, size, 0)) {
            return stream.readAllBytes();
        }
    }

    private byte[] content(int size) {
        var content = new byte[size];
        random.nextBytes(content);
        return content;
    }
}
