package org.shouze.platform.operation.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTests {

    private static final String PASSPHRASE = "Clear-water-runs-2026";
    private static final Seal.Stretch QUICK = new Seal.Stretch(64, 1);
    private static final int HEAD = 59;
    private static final int SEALED_CHUNK = Seal.CHUNK + Seal.TAG;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Seal.CHUNK - 1, Seal.CHUNK, Seal.CHUNK + 1, 3 * Seal.CHUNK})
    void givesBackWhatWasSealed(int length) throws IOException {
        var plain = bytes(length);
        assertThat(open(seal(plain))).isEqualTo(plain);
    }

    @Test
    void makesEachGuessAtAPassphraseDear() throws IOException {
        var head = Seal.fresh(PASSPHRASE).head();
        var cost = ByteBuffer.wrap(head).position(24);
        assertThat(cost.getInt()).as("KiB").isEqualTo(64 << 10);
        assertThat(cost.getInt()).as("rounds").isEqualTo(3);
        assertThat(Seal.read(new ByteArrayInputStream(head), PASSPHRASE).head()).isEqualTo(head);
    }

    @Test
    void hidesWhatWasSealed() throws IOException {
        var plain = new byte[2 * Seal.CHUNK];
        var sealed = seal(plain);
        assertThat(Arrays.copyOfRange(sealed, HEAD, HEAD + 32))
                .isNotEqualTo(Arrays.copyOfRange(sealed, HEAD + SEALED_CHUNK, HEAD + SEALED_CHUNK + 32));
        assertThat(seal(plain)).isNotEqualTo(sealed);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, HEAD - 1, HEAD, HEAD + 8, HEAD + SEALED_CHUNK, HEAD + SEALED_CHUNK + 1, -1})
    void refusesWhatWasCutOff(int length) throws IOException {
        var sealed = seal(bytes(2 * Seal.CHUNK + 100));
        var cut = Arrays.copyOf(sealed, length < 0 ? sealed.length + length : length);
        assertThatThrownBy(() -> open(cut)).isInstanceOf(BackupRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 24, 30, 40, 58, HEAD, HEAD + SEALED_CHUNK - 1, HEAD + SEALED_CHUNK + 5, -1})
    void refusesAnyChangedByte(int place) throws IOException {
        var sealed = seal(bytes(Seal.CHUNK + 100));
        sealed[place < 0 ? sealed.length + place : place] ^= 1;
        assertThatThrownBy(() -> open(sealed)).isInstanceOf(BackupRefusedException.class);
    }

    @Test
    void refusesChunksThatChangedPlaces() throws IOException {
        var sealed = seal(bytes(3 * Seal.CHUNK));
        var swapped = sealed.clone();
        System.arraycopy(sealed, HEAD, swapped, HEAD + SEALED_CHUNK, SEALED_CHUNK);
        System.arraycopy(sealed, HEAD + SEALED_CHUNK, swapped, HEAD, SEALED_CHUNK);
        assertThatThrownBy(() -> open(swapped)).hasMessageContaining("备份文件已损坏");
    }

    @Test
    void refusesWhatWasAppended() throws IOException {
        var sealed = seal(bytes(100));
        var longer = Arrays.copyOf(sealed, sealed.length + 3);
        assertThatThrownBy(() -> open(longer)).hasMessageContaining("备份文件已损坏");
    }

    @Test
    void tellsAWrongPassphraseFromDamage() throws IOException {
        var sealed = seal(bytes(100));
        assertThatThrownBy(() -> Seal.read(new ByteArrayInputStream(sealed), "another-passphrase"))
                .hasMessageContaining("口令不正确");
    }

    @Test
    void tellsWhatIsNoBackup() {
        assertThatThrownBy(() -> open(bytes(500))).hasMessageContaining("这不是守责的备份文件");
    }

    private static byte[] seal(byte[] plain) throws IOException {
        var file = new ByteArrayOutputStream();
        var sealed = new SealedOutput(file, Seal.fresh(PASSPHRASE, QUICK));
        sealed.write(plain);
        sealed.finish();
        return file.toByteArray();
    }

    private static byte[] open(byte[] sealed) throws IOException {
        var file = new ByteArrayInputStream(sealed);
        return new SealedInput(file, Seal.read(file, PASSPHRASE)).readAllBytes();
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
