package org.shouze.platform.operation.archive;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Fills an empty database of the right form, all in one transaction. Foreign keys are taken off and put back, since tables
 * come in any order; triggers rest, since what they would write is in the backup.
 */
final class DatabaseFilling implements AutoCloseable {

    private static final String FOREIGN_KEYS = """
            SELECT format('%s|ALTER TABLE %s ADD CONSTRAINT %I %s',
                          format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname),
                          c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
            FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
            WHERE c.contype = 'f' AND c.conparentid = 0 AND n.nspowner = current_user::regrole
            """;

    private static final String TRIGGERS = """
            SELECT format('ALTER TABLE %s %%s TRIGGER %I', t.tgrelid::regclass, t.tgname)
            FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND t.tgparentid = 0 AND n.nspowner = current_user::regrole
            """;

    private final Connection connection;
    private final About about;
    private final Map<String, About.Table> tables;
    private final List<String> foreignKeys = new ArrayList<>();
    private final List<String> triggers = new ArrayList<>();

    private DatabaseFilling(Connection connection, About about) {
        this.connection = connection;
        this.about = about;
        this.tables = about.tables().stream().collect(Collectors.toMap(About.Table::part, table -> table));
    }

    static DatabaseFilling begin(DatabaseLogin login, About about) throws SQLException {
        var connection = login.connect();
        try {
            connection.setAutoCommit(false);
            Session.prepare(connection);
            var filling = new DatabaseFilling(connection, about);
            filling.clear();
            return filling;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    void fill(String part, InputStream rows) throws IOException {
        var table = tables.get(part);
        if (table == null) {
            throw Seal.damaged();
        }
        var columns =
                String.join(", ", table.columns().stream().map(Session::quoted).toList());
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + Session.quoted(table) + " (" + columns + ") FROM STDIN", rows);
        } catch (SQLException e) {
            throw new IOException(part + ": " + e.getMessage(), e);
        }
    }

    void finish() throws SQLException {
        for (var sequence : about.sequences()) {
            Session.execute(
                    connection,
                    "SELECT setval('%s', %d, %b)"
                            .formatted(
                                    Session.quoted(sequence.schema()) + "." + Session.quoted(sequence.name()),
                                    sequence.value(),
                                    sequence.called()));
        }
        for (var foreignKey : foreignKeys) {
            Session.execute(connection, foreignKey.substring(foreignKey.indexOf('|') + 1));
        }
        // Deferred checks have to be over before a table can be altered.
        Session.execute(connection, "SET CONSTRAINTS ALL IMMEDIATE");
        for (var trigger : triggers) {
            Session.execute(connection, trigger.formatted("ENABLE"));
        }
        connection.commit();
        connection.setAutoCommit(true);
        Session.execute(connection, "ANALYZE");
    }

    /** What was not finished is as if it had never begun. */
    @Override
    public void close() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        connection.close();
    }

    private void clear() throws SQLException {
        foreignKeys.addAll(Session.texts(connection, FOREIGN_KEYS));
        for (var foreignKey : foreignKeys) {
            Session.execute(connection, foreignKey.substring(0, foreignKey.indexOf('|')));
        }
        triggers.addAll(Session.texts(connection, TRIGGERS));
        for (var trigger : triggers) {
            Session.execute(connection, trigger.formatted("DISABLE"));
        }
        for (var partition : about.partitions()) {
            Session.execute(
                    connection,
                    "CREATE TABLE IF NOT EXISTS %s.%s PARTITION OF %s %s"
                            .formatted(
                                    Session.quoted(partition.schema()),
                                    Session.quoted(partition.name()),
                                    partition.parent(),
                                    partition.bound()));
        }
        // Migrations have filled some tables by themselves.
        for (var table : about.tables()) {
            Session.execute(connection, "TRUNCATE " + Session.quoted(table));
        }
    }
}
