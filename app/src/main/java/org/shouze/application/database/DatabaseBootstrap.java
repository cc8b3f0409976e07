package org.shouze.application.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Roles and database of a new server (初始化角色与数据库). Each step looks first, so a crash half-way heals. */
final class DatabaseBootstrap {

    static final String OWNER_ROLE = "shouze_owner";
    static final String DATABASE = "shouze";

    private final Connection superuser;

    DatabaseBootstrap(Connection superuser) {
        this.superuser = superuser;
    }

    void run(DatabaseSecrets secrets) throws SQLException {
        createLoginRole(OWNER_ROLE, secrets.owner());
        createLoginRole(DatabaseAccess.APP_ROLE, secrets.app());
        createDatabase(DATABASE);
    }

    void createDatabase(String name) throws SQLException {
        if (Sql.text(superuser, "SELECT 1 FROM pg_database WHERE datname = ?", name)
                .isEmpty()) {
            Sql.execute(superuser, "CREATE DATABASE " + name + " OWNER " + OWNER_ROLE + " TEMPLATE template0");
        }
        Sql.execute(superuser, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        Sql.execute(superuser, "GRANT CONNECT ON DATABASE " + name + " TO " + DatabaseAccess.APP_ROLE);
    }

    static void createGroupRole(Connection connection, String role) throws SQLException {
        if (roleIsMissing(connection, role)) {
            Sql.execute(connection, "CREATE ROLE " + role);
            Sql.execute(connection, "GRANT " + role + " TO CURRENT_USER");
        }
    }

    private void createLoginRole(String role, String password) throws SQLException {
        if (roleIsMissing(superuser, role)) {
            Sql.execute(
                    superuser,
                    Sql.text(superuser, "SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', ?, ?)", role, password));
        }
    }

    private static boolean roleIsMissing(Connection connection, String role) throws SQLException {
        return Sql.text(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)
                .isEmpty();
    }
}
