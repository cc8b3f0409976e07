package org.shouze.platform.operation.archive;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** How the owner of the tables reaches the database (数据库所有者登录方式). */
public record DatabaseLogin(String url, String user, String password) {

    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("ApplicationName", "shouze-backup");
        return DriverManager.getConnection(url, properties);
    }

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
        return "DatabaseLogin[user=" + user + "]";
    }
}
