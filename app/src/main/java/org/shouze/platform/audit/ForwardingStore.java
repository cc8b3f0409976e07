package org.shouze.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ForwardingStore {

    private static final String SELECT = """
            SELECT active, host, port, authorities, forwarded.position, seal, greatest(pos - forwarded.position, 0) AS behind,
                   sent_at, problem
            FROM audit.forwarding, audit.chain_end(), audit.forwarded
            """;

    private final JdbcClient jdbc;

    ForwardingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ForwardingView get() {
        return jdbc.sql(SELECT).query(ForwardingStore::view).single();
    }

    /** For this server alone until the transaction ends; empty when it is not wanted or another one sends. */
    Optional<ForwardingView> lock() {
        return jdbc.sql(SELECT + "WHERE active FOR UPDATE OF forwarded SKIP LOCKED")
                .query(ForwardingStore::view)
                .optional();
    }

    void change(boolean active, String host, int port, String authorities) {
        jdbc.sql("UPDATE audit.forwarding SET active = :active, host = :host, port = :port, authorities = :authorities")
                .param("active", active)
                .param("host", host)
                .param("port", port)
                .param("authorities", authorities)
                .update();
    }

    void sent(long position, long seal, OffsetDateTime at) {
        jdbc.sql("UPDATE audit.forwarded SET position = :position, seal = :seal, sent_at = :at, problem = ''")
                .param("position", position)
                .param("seal", seal)
                .param("at", at)
                .update();
    }

    void failed(String problem) {
        jdbc.sql("UPDATE audit.forwarded SET problem = :problem")
                .param("problem", problem)
                .update();
    }

    private static ForwardingView view(ResultSet row, int number) throws SQLException {
        return new ForwardingView(
                row.getBoolean("active"),
                row.getString("host"),
                row.getInt("port"),
                row.getString("authorities"),
                row.getLong("position"),
                row.getLong("seal"),
                row.getLong("behind"),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getString("problem"));
    }
}
