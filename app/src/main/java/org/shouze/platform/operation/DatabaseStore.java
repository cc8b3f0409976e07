package org.shouze.platform.operation;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What PostgreSQL says about itself and about who is connected. */
@Repository
class DatabaseStore {

    /** Size, version and connections. */
    record Facts(long size, String version, int connections, int mostConnections) {}

    private final JdbcClient jdbc;

    DatabaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Facts facts() {
        return jdbc.sql("""
                SELECT pg_database_size(current_database()), current_setting('server_version'),
                       (SELECT count(*)::int FROM pg_stat_activity), current_setting('max_connections')::int
                """)
                .query((row, number) -> new Facts(row.getLong(1), row.getString(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /** Each node names itself on its connections: who is connected is alive, and no clock has to agree. */
    List<NodeView> nodes() {
        return jdbc.sql("""
                SELECT application_name, count(*)::int, max(state_change)
                FROM pg_stat_activity
                WHERE application_name LIKE :ours AND datname = current_database()
                GROUP BY application_name ORDER BY application_name
                """)
                .param("ours", NodeView.PREFIX + "%")
                .query((row, number) ->
                        NodeView.named(row.getString(1), row.getInt(2), row.getObject(3, OffsetDateTime.class)))
                .list();
    }
}
