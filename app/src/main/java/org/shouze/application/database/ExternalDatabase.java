package org.shouze.application.database;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL server of the user's own (外部数据库): asked once, before anything starts, whether it will do. */
final class ExternalDatabase {

    static final int OLDEST_VERSION = 15;

    private ExternalDatabase() {}

    static DatabaseAccess checked(DatabaseAddress address) {
        try (var connection = connect(address)) {
            requireVersion(connection.getMetaData().getDatabaseMajorVersion());
            requireUtf8(connection);
            requireAppRole(connection, address.user());
        } catch (SQLException e) {
            throw unreachable(address, e);
        }
        return new DatabaseAccess(
                address.url(), address.user(), address.password(), address.user(), address.password(), true);
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("loginTimeout", "15");
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(address.url(), properties);
    }

    static void requireVersion(int major) {
        if (major < OLDEST_VERSION) {
            throw new StartupRefusedException(
                    "The database server is PostgreSQL " + major + "; Shouze needs " + OLDEST_VERSION + " or newer.",
                    "数据库服务器版本为 PostgreSQL " + major + "，守责需要 " + OLDEST_VERSION + " 或更高版本。");
        }
    }

    private static void requireUtf8(Connection connection) throws SQLException {
        var encoding = Sql.text(connection, "SHOW server_encoding");
        if (!"UTF8".equals(encoding)) {
            throw new StartupRefusedException(
                    "The database is encoded in " + encoding + "; Shouze needs UTF8.",
                    "数据库编码为 " + encoding + "，守责需要 UTF8。");
        }
    }

    private static void requireAppRole(Connection connection, String user) throws SQLException {
        try {
            DatabaseBootstrap.createGroupRole(connection, DatabaseAccess.APP_ROLE);
            Sql.execute(connection, "SET ROLE " + DatabaseAccess.APP_ROLE);
            Sql.execute(connection, "RESET ROLE");
        } catch (SQLException e) {
            var remedy = "CREATE ROLE shouze_app; GRANT shouze_app TO \"" + user + "\";";
            throw new StartupRefusedException(
                    "The database user " + user + " may not act as shouze_app: let an administrator run " + remedy,
                    "数据库用户 " + user + " 无权使用 shouze_app 角色，请管理员执行以上语句。",
                    e);
        }
    }

    private static StartupRefusedException unreachable(DatabaseAddress address, SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("28")) {
            return new StartupRefusedException(
                    "The database refuses user " + address.user() + ": check the user and the password.",
                    "数据库拒绝用户 " + address.user() + " 登录，请检查用户名和密码。",
                    e);
        }
        // The driver's own sentence does not say that the name of the server is wrong.
        var reason = e.getCause() instanceof UnknownHostException unknown
                ? "there is no server named " + unknown.getMessage()
                : String.valueOf(e.getMessage()).replaceFirst("\\.$", "");
        return new StartupRefusedException(
                "The database cannot be used: " + reason + ".", "无法使用所指定的数据库，请检查地址、网络和库名。", e);
    }
}
