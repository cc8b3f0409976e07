package org.shouze.application.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server looks like that was started on an empty folder, by a path with a space and Chinese in it. */
class EmbeddedPostgresSettingsTests {

    @TempDir
    static Path temporary;

    private static Path home;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startOnAnEmptyFolder() throws IOException {
        home = SharedPrograms.linkedInto(temporary.resolve("守责 data"));
        postgres = EmbeddedPostgres.start(home);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "data_checksums=on",
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=''",
                "password_encryption=scram-sha-256",
                "log_timezone=Asia/Shanghai",
                "server_encoding=UTF8",
                "max_connections=40",
                "shared_buffers=128MB",
                "jit=off"
            })
    void losesNothingAndListensToThisMachineOnly(String setting, String value) throws SQLException {
        try (var connection = postgres.superuser()) {
            assertThat(Sql.text(connection, "SHOW " + setting)).isEqualTo(value);
        }
    }

    @Test
    void sortsByCodePointEverywhereAndKnowsChineseLetters() throws SQLException {
        try (var connection =
                as(postgres.access().ownerUser(), postgres.access().ownerPassword())) {
            assertThat(Sql.text(
                            connection,
                            "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = ?",
                            "shouze"))
                    .isEqualTo("bC.UTF-8");
            assertThat(Sql.text(connection, "SELECT upper('é') || ('网络' ~ '^\\w+$')"))
                    .isEqualTo("Étrue");
        }
    }

    @Test
    void letsTheApplicationInWithoutAnyRights() throws SQLException {
        try (var owner = as(postgres.access().ownerUser(), postgres.access().ownerPassword());
                var app = as(postgres.access().appUser(), postgres.access().appPassword())) {
            Sql.execute(owner, "CREATE TABLE note (word text)");
            assertThatThrownBy(() -> Sql.text(app, "SELECT word FROM note")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> Sql.execute(app, "CREATE TABLE mine ()"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> Sql.execute(app, "CREATE TEMP TABLE mine ()"))
                    .hasMessageContaining("permission denied");
        }
    }

    @ParameterizedTest
    @CsvSource({"postgres,postgres", "shouze_owner,''", "shouze_app,shouze_app"})
    void letsNobodyInWithoutThePassword(String user, String guess) {
        assertThatThrownBy(() -> as(user, guess))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void keepsItsPasswordsToItself() throws IOException {
        assertThat(Files.getPosixFilePermissions(home.resolve("database.properties")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
        assertThat(home.resolve("data.password")).doesNotExist();
        assertThat(postgres.access().toString())
                .doesNotContain(
                        postgres.access().ownerPassword(), postgres.access().appPassword());
    }

    private static Connection as(String user, String password) throws SQLException {
        return DriverManager.getConnection(postgres.access().url(), user, password);
    }
}
