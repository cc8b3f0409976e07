package org.shouze.application.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresRecoveryTests {

    private static final int ROWS = 500;

    @TempDir
    Path temporary;

    private Path home;

    @BeforeEach
    void linkPrograms() throws IOException {
        home = SharedPrograms.linkedInto(temporary.resolve("home"));
    }

    @AfterEach
    void leaveNothingRunning() {
        ServerProcesses.killHard(home);
    }

    @Test
    void stopsTheServerThatAKilledShouzeLeftBehind() throws Exception {
        var shouze = ServerInAnotherProcess.start(home);
        var url = shouze.firstLine();
        writeRows(url);
        shouze.killHard();
        var orphans = ServerProcesses.of(home);
        assertThat(orphans).isNotEmpty();

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(ServerProcesses.of(home)).isNotEmpty().doesNotContainAnyElementsOf(orphans);
            assertThat(postgres.access().url()).isNotEqualTo(url);
            assertThat(rowsIn(postgres.access())).isEqualTo(ROWS);
        }
    }

    @Test
    void recoversCommittedRowsAfterEverythingWasKilled() throws Exception {
        var shouze = ServerInAnotherProcess.start(home);
        writeRows(shouze.firstLine());
        ServerProcesses.killHard(home);
        shouze.killHard();

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(rowsIn(postgres.access())).isEqualTo(ROWS);
        }
        assertThat(home.resolve("log/postgresql.log")).content().contains("automatic recovery in progress");
    }

    @Test
    void startsThoughAnInnocentProcessHasTheNumberOfTheKilledServer() throws Exception {
        EmbeddedPostgres.start(home).close();
        var innocent = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    home.resolve("data/postmaster.pid"), innocent.pid() + "\n" + home.resolve("data") + "\n0\n5432\n");
            EmbeddedPostgres.start(home).close();
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void finishesWhatACrashDuringTheFirstStartLeftUndone() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home);
                var superuser = postgres.superuser()) {
            Sql.execute(superuser, "DROP DATABASE shouze");
            Sql.execute(superuser, "DROP ROLE shouze_app");
        }
        Files.createDirectories(home.resolve("data.partial/base"));
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(countOf(postgres.access(), "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                    .isZero();
        }
    }

    @Test
    void beginsAgainWhereTheDataFolderWasNeverCompleted() throws Exception {
        Files.createDirectories(home.resolve("data.partial/base"));
        Files.writeString(home.resolve("data.partial/PG_VERSION"), "18\n");
        EmbeddedPostgres.start(home).close();
        assertThat(home.resolve("data.partial")).doesNotExist();
        assertThat(home.resolve("data/PG_VERSION")).hasContent("18");
    }

    @Test
    void startsTheServerAgainThatWasKilledWhileRunning() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home).keptAlive()) {
            writeRows(postgres.access().url());
            var killed = ServerProcesses.of(home);
            ServerProcesses.killHard(home);

            await().ignoreExceptionsInstanceOf(SQLException.class)
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(rowsIn(postgres.access())).isEqualTo(ROWS));

            assertThat(ServerProcesses.of(home)).isNotEmpty().doesNotContainAnyElementsOf(killed);
        }
        assertThat(ServerProcesses.of(home)).isEmpty();
    }

    @Test
    void closesTwiceAndAfterTheServerIsGone() {
        var postgres = EmbeddedPostgres.start(home);
        ServerProcesses.killHard(home);
        postgres.close();
        postgres.close();
        assertThat(ServerProcesses.of(home)).isEmpty();
    }

    private void writeRows(String url) throws IOException, SQLException {
        var owner = DatabaseSecrets.in(home, true).owner();
        try (var connection = DriverManager.getConnection(url, DatabaseBootstrap.OWNER_ROLE, owner)) {
            Sql.execute(connection, "CREATE TABLE note (number int)");
            for (int number = 0; number < ROWS; number++) {
                Sql.execute(connection, "INSERT INTO note VALUES (" + number + ")");
            }
        }
    }

    private static int rowsIn(DatabaseAccess access) throws SQLException {
        return countOf(access, "SELECT count(DISTINCT number) FROM note");
    }

    private static int countOf(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
            return Integer.parseInt(Sql.text(connection, sql));
        }
    }
}
