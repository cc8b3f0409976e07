package org.shouze.application.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server of somebody else's: here one that knows nothing of Shouze's roles. */
class ExternalDatabaseTests {

    @TempDir
    static Path temporary;

    private static EmbeddedPostgres postgres;
    private static String superuserPassword;

    @BeforeAll
    static void startAForeignServer() throws IOException, SQLException {
        var home = SharedPrograms.linkedInto(temporary.resolve("home"));
        postgres = EmbeddedPostgres.start(home);
        superuserPassword = DatabaseSecrets.in(home, true).superuser();
        try (var superuser = postgres.superuser()) {
            Sql.execute(superuser, "DROP DATABASE shouze");
            Sql.execute(superuser, "CREATE DATABASE bureau");
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void forgetTheRoles() throws SQLException {
        try (var superuser = postgres.superuser()) {
            Sql.execute(superuser, "DROP ROLE IF EXISTS shouze_app");
            Sql.execute(superuser, "DROP ROLE IF EXISTS bureau");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUPERUSER", "CREATEROLE"})
    void makesTheApplicationRoleAndActsAsIt(String right) throws SQLException {
        makeUser(right);
        for (int start = 0; start < 2; start++) {
            var access = fromEnvironment(url("bureau"), "bureau", "pw");
            assertThat(access.setRole()).isTrue();
            try (var connection = DriverManager.getConnection(access.url(), access.appUser(), access.appPassword())) {
                Sql.execute(connection, "SET ROLE " + DatabaseAccess.APP_ROLE);
                assertThat(Sql.text(connection, "SELECT current_user")).isEqualTo("shouze_app");
            }
        }
    }

    @Test
    void refusesAUserWhoMayNotMakeTheApplicationRole() throws SQLException {
        makeUser("NOCREATEROLE");
        assertThatThrownBy(() -> fromEnvironment(url("bureau"), "bureau", "pw"))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("CREATE ROLE shouze_app; GRANT shouze_app TO \"bureau\";");
    }

    @Test
    void isContentWithARoleThatAnAdministratorMade() throws SQLException {
        makeUser("NOCREATEROLE");
        try (var superuser = postgres.superuser()) {
            Sql.execute(superuser, "CREATE ROLE shouze_app; GRANT shouze_app TO bureau");
        }
        assertThat(fromEnvironment(url("bureau"), "bureau", "pw").appUser()).isEqualTo("bureau");
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> fromEnvironment(url("bureau"), "postgres", "wrong"))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageStartingWith("The database refuses user postgres");
    }

    @Test
    void refusesADatabaseThatIsNotThere() {
        assertThatThrownBy(() -> fromEnvironment(url("missing"), "postgres", superuserPassword))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageStartingWith("The database cannot be used")
                .hasMessageContaining("does not exist");
    }

    @Test
    void refusesAServerThatDoesNotAnswer() throws IOException {
        var url = "jdbc:postgresql://127.0.0.1:" + closedPort() + "/sz";
        assertThatThrownBy(() -> fromEnvironment(url, "any", "any"))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("refused");
    }

    @Test
    void refusesAServerWhoseNameNobodyKnows() {
        assertThatThrownBy(() -> fromEnvironment("postgresql://no-such-server.invalid/sz", "any", "any"))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("no server named no-such-server.invalid");
    }

    @Test
    void refusesAnOldServer() {
        ExternalDatabase.requireVersion(15);
        assertThatThrownBy(() -> ExternalDatabase.requireVersion(14))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("PostgreSQL 14; Shouze needs 15 or newer");
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void makeUser(String right) throws SQLException {
        try (var superuser = postgres.superuser()) {
            Sql.execute(superuser, "CREATE ROLE bureau LOGIN PASSWORD 'pw' " + right);
        }
    }

    private static String url(String database) {
        return postgres.access(database).url();
    }

    private static DatabaseAccess fromEnvironment(String url, String user, String password) {
        return DatabaseAccess.fromEnvironment(Map.of(
                        "SHOUZE_DATABASE_URL", url,
                        "SHOUZE_DATABASE_USER", user,
                        "SHOUZE_DATABASE_PASSWORD", password))
                .orElseThrow();
    }
}
