package org.shouze.platform.kernel.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTests {

    @TempDir
    private Path home;

    @Test
    void makesAKeyForItsOwnersEyesOnly() throws IOException {
        var file = MasterKeyFile.in(home);
        file.createIfMissing();
        assertThat(permissions(file.path())).isEqualTo("rw-------");
        assertThat(permissions(home.resolve("keys"))).isEqualTo("rwx------");
        assertThat(MasterKeyFile.in(home).ids()).hasSize(1).isEqualTo(file.ids());
    }

    @Test
    void keepsTheOldKeysWhenRotated() {
        var file = MasterKeyFile.in(home);
        file.createIfMissing();
        var elsewhere = MasterKeyFile.in(home);
        var old = elsewhere.read().current();
        var current = file.rotate();
        assertThat(elsewhere.ids()).containsExactly(old.id(), current);
        assertThat(elsewhere.read().current().id()).isEqualTo(current);
        assertThat(permissions(file.path())).isEqualTo("rw-------");
    }

    @Test
    void refusesADamagedFile() throws IOException {
        var file = MasterKeyFile.in(home);
        file.createIfMissing();
        var text = Files.readString(file.path());
        for (var damaged : new String[] {"", "garbage", text.strip().substring(0, text.length() - 9), flipped(text)}) {
            Files.writeString(file.path(), damaged);
            assertThatThrownBy(() -> new MasterKeyFile(file.path()).read())
                    .isInstanceOf(MasterKeyException.class)
                    .hasMessageContaining("请从备份恢复");
        }
    }

    @Test
    void neverPrintsAKey() {
        var key = MasterKey.random();
        assertThat(key.toString()).isEqualTo("MasterKey[" + key.id() + "]");
    }

    private static String flipped(String text) {
        var at = text.lastIndexOf('=') - 10;
        return text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
