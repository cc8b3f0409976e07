package org.shouze.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.shouze.application.database.DatabaseAccess;

class TestDatabaseTests {

    @Test
    void givesEachTestADatabaseOfItsOwn() throws SQLException {
        var one = TestDatabase.fresh();
        var other = TestDatabase.fresh();
        run(one, "CREATE TABLE note (word text)");
        run(other, "CREATE TABLE note (word text)");
        assertThat(one.url()).isNotEqualTo(other.url());
    }

    private static void run(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
