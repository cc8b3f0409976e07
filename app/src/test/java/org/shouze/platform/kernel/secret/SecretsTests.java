package org.shouze.platform.kernel.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.support.ShouzeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShouzeTest
class SecretsTests {

    @Autowired
    private Secrets secrets;

    @Autowired
    private MasterKeyFile file;

    @Autowired
    private MasterKeyStore store;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path otherHome;

    @Test
    void opensWhatItSealed() {
        assertThat(secrets.open(secrets.seal("口令"))).isEqualTo("口令");
        assertThat(secrets.open("files:key", secrets.seal("files:key", "口令"))).isEqualTo("口令");
    }

    @Test
    void opensWhatWasSealedBeforeTheRotation() {
        var old = secrets.seal("口令");
        assertThat(secrets.isOutdated(old)).isFalse();
        var current = file.rotate();
        assertThat(secrets.isOutdated(old)).isTrue();
        assertThat(secrets.open(old)).isEqualTo("口令");
        assertThat(secrets.seal("口令")).startsWith("s1:" + current + ":");
        assertThat(store.known()).contains(current);
    }

    @Test
    void startsAgainWithTheSameKeys() {
        var sealed = secrets.seal("口令");
        assertThat(new Secrets(new MasterKeyFile(file.path()), store).open(sealed))
                .isEqualTo("口令");
    }

    @Test
    void refusesToStartWithoutTheKeyThatSealed() {
        var missing = MasterKeyFile.in(otherHome);
        assertThatThrownBy(() -> new Secrets(missing, store))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("请从备份恢复该文件");
        assertThat(missing.path()).doesNotExist();
    }

    @Test
    void refusesToStartWithAnotherKey() {
        var other = MasterKeyFile.in(otherHome);
        other.createIfMissing();
        assertThatThrownBy(() -> new Secrets(other, store)).isInstanceOf(MasterKeyException.class);
        assertThat(store.known()).doesNotContainAnyElementsOf(other.ids());
    }

    @Test
    void neverForgetsWhichKeySealed() {
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM kernel.master_key").update())
                .isInstanceOf(DataAccessException.class);
    }
}
