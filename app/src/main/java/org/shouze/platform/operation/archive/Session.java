package org.shouze.platform.operation.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The habits of every connection that reads or writes a backup: the same rows give the same bytes, on any server. */
final class Session {

    /** Rows that a policy would hide are an error, never silently left out. */
    private static final List<String> HABITS = List.of(
            "SET TIME ZONE 'UTC'",
            "SET row_security = off",
            "SET statement_timeout = 0",
            "SET max_parallel_workers_per_gather = 0",
            "SET synchronize_seqscans = off");

    private Session() {}

    static void prepare(Connection connection) throws SQLException {
        for (var habit : HABITS) {
            execute(connection, habit);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of all rows. */
    static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
            return texts;
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(About.Table table) {
        return quoted(table.schema()) + "." + quoted(table.name());
    }
}
