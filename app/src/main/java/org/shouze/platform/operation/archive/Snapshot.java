package org.shouze.platform.operation.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The database at one moment: all that is asked of it belongs to one read-only transaction. */
final class Snapshot implements AutoCloseable {

    /** Only what the owner has made: others' schemas in a shared database are none of ours. */
    private static final String OURS = """
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspowner = current_user::regrole AND n.nspname NOT IN ('public', 'information_schema')
              AND n.nspname NOT LIKE 'pg\\_%'
            """;

    private static final String TABLES =
            """
            SELECT n.nspname, c.relname,
                   ARRAY(SELECT a.attname::text FROM pg_attribute a
                         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                         ORDER BY a.attnum)
            """ + OURS + " AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1, 2";

    private static final String PARTITIONS =
            """
            SELECT n.nspname, c.relname, i.inhparent::regclass::text, pg_get_expr(c.relpartbound, c.oid)
            """ + OURS.replace("WHERE", "JOIN pg_inherits i ON i.inhrelid = c.oid WHERE")
                    + " AND c.relkind IN ('r', 'p') AND c.relispartition ORDER BY c.oid";

    private static final String SEQUENCES = """
            SELECT n.nspname, c.relname, format('%I.%I', n.nspname, c.relname)
            """ + OURS + " AND c.relkind = 'S' ORDER BY 1, 2";

    private static final String MIGRATIONS = """
            SELECT version, description, checksum FROM shouze_history.flyway_schema_history
            WHERE success AND version IS NOT NULL ORDER BY installed_rank
            """;

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    /** @param outside what must not be deleted while it lasts: held before the moment is chosen */
    static Snapshot of(DatabaseLogin login, List<OutsideContents> outside) throws SQLException {
        var connection = login.connect();
        try {
            for (var contents : outside) {
                contents.hold(connection);
            }
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Session.prepare(connection);
            return new Snapshot(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    About about(BackupSource source, Instant at) throws SQLException {
        return new About(
                About.FORMAT,
                source.version(),
                at,
                source.home() != null,
                connection.getMetaData().getDatabaseProductVersion(),
                list(MIGRATIONS, row -> new About.Migration(row.getString(1), row.getString(2), checksum(row))),
                list(TABLES, row -> new About.Table(row.getString(1), row.getString(2), names(row))),
                list(
                        PARTITIONS,
                        row -> new About.Partition(
                                row.getString(1), row.getString(2), row.getString(3), row.getString(4))),
                sequences());
    }

    long copy(About.Table table, OutputStream to) throws IOException {
        try {
            var columns = String.join(
                    ", ", table.columns().stream().map(Session::quoted).toList());
            var sql = "COPY (SELECT " + columns + " FROM " + Session.quoted(table) + ") TO STDOUT";
            return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, to);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** What the database refers to at this moment and that lies elsewhere. */
    void writeTo(PartWriter parts, List<OutsideContents> outside) throws IOException {
        try {
            for (var contents : outside) {
                contents.each(connection, new OutsideParts(parts));
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The print of the table's rows in any order. */
    String print(About.Table table) throws IOException {
        try (var hashing = new DigestOutputStream(OutputStream.nullOutputStream(), new RowDigest())) {
            copy(table, hashing);
            return HexFormat.of().formatHex(hashing.getMessageDigest().digest());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private List<About.SequenceState> sequences() throws SQLException {
        var states = new ArrayList<About.SequenceState>();
        for (var names : list(SEQUENCES, row -> List.of(row.getString(1), row.getString(2), row.getString(3)))) {
            states.addAll(list(
                    "SELECT last_value, is_called FROM " + names.get(2),
                    row -> new About.SequenceState(names.get(0), names.get(1), row.getLong(1), row.getBoolean(2))));
        }
        return states;
    }

    private static List<String> names(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray(3).getArray());
    }

    private static @Nullable Integer checksum(ResultSet row) throws SQLException {
        var checksum = row.getInt(3);
        return row.wasNull() ? null : checksum;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Row<T> reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return List.copyOf(found);
        }
    }
}
