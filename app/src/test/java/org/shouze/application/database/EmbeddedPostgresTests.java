package org.shouze.application.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    @TempDir
    Path temporary;

    private Path home;

    @BeforeEach
    void linkProgramsUnpackedAlready() throws IOException {
        home = SharedPrograms.linkedInto(temporary.resolve("家 home"));
    }

    @AfterEach
    void leaveNothingRunning() {
        ServerProcesses.killHard(home);
    }

    @Test
    void keepsItsRowsOverARestart() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home)) {
            writeRow(postgres.access(), "kept");
        }
        assertThat(ServerProcesses.of(home)).isEmpty();
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(rowIn(postgres.access())).isEqualTo("kept");
        }
    }

    @Test
    void refusesDataWhosePasswordsAreGone() throws Exception {
        EmbeddedPostgres.start(home).close();
        Files.delete(home.resolve("database.properties"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("restore that file from the backup");
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        EmbeddedPostgres.start(home).close();
        Files.writeString(home.resolve("data/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("written by PostgreSQL 17");
    }

    @Test
    void saysWhereTheReasonIsWhenTheServerDoesNotStart() throws Exception {
        EmbeddedPostgres.start(home).close();
        Files.writeString(home.resolve("data/postgresql.conf"), "no_such_setting = 1\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("postgresql.log");
    }

    private static void writeRow(DatabaseAccess access, String word) throws SQLException {
        try (var connection = asOwner(access)) {
            Sql.execute(connection, "CREATE TABLE note (word text)");
            Sql.execute(connection, "INSERT INTO note VALUES ('" + word + "')");
        }
    }

    private static String rowIn(DatabaseAccess access) throws SQLException {
        try (var connection = asOwner(access)) {
            return Sql.text(connection, "SELECT word FROM note");
        }
    }

    private static Connection asOwner(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
    }
}
