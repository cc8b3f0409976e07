package org.shouze.application.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouze.support.TestDatabase;

class ExternalDatabaseTests {

    private final DatabaseAccess server = TestDatabase.fresh();

    @Test
    void actsAsTheApplicationRole() throws SQLException {
        TestDatabase.grantAppRoleToOwner();
        var access = DatabaseAccess.fromEnvironment(environment(server.url(), server.ownerPassword()))
                .orElseThrow();
        assertThat(access.setRole()).isTrue();
        try (var connection = DriverManager.getConnection(access.url(), access.appUser(), access.appPassword())) {
            Sql.execute(connection, "SET ROLE shouze_app");
            assertThat(Sql.text(connection, "SELECT current_user")).isEqualTo("shouze_app");
        }
    }

    @Test
    void refusesAUserWhoMayNotActAsTheApplicationRole() {
        TestDatabase.revokeAppRoleFromOwner();
        assertThatThrownBy(() -> DatabaseAccess.fromEnvironment(environment(server.url(), server.ownerPassword())))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("GRANT shouze_app TO \"shouze_owner\"");
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> DatabaseAccess.fromEnvironment(environment(server.url(), "wrong")))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageStartingWith("The database refuses user shouze_owner");
    }

    @Test
    void refusesADatabaseThatIsNotThere() {
        var url = server.url() + "_missing";
        assertThatThrownBy(() -> DatabaseAccess.fromEnvironment(environment(url, server.ownerPassword())))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageStartingWith("The database cannot be used")
                .hasMessageContaining("does not exist");
    }

    @Test
    void refusesAServerThatDoesNotAnswer() throws IOException {
        var url = "jdbc:postgresql://127.0.0.1:" + closedPort() + "/sz";
        assertThatThrownBy(() -> DatabaseAccess.fromEnvironment(environment(url, "any")))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("refused");
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

    private static Map<String, String> environment(String url, String password) {
        return Map.of(
                "SHOUZE_DATABASE_URL", url,
                "SHOUZE_DATABASE_USER", DatabaseBootstrap.OWNER_ROLE,
                "SHOUZE_DATABASE_PASSWORD", password);
    }
}
