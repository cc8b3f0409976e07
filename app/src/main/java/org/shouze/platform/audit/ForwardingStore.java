package org.shouze.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
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

    /** For this server alone until the lease ends; empty when it is not wanted, nothing is new or another one sends. */
    Optional<ForwardingView> lease(UUID server, Duration lease) {
        var taken = jdbc.sql("""
                UPDATE audit.forwarded SET leased_by = :server, leased_until = clock_timestamp() + :seconds * interval '1 second'
                WHERE (leased_by IS NULL OR leased_by = :server OR leased_until < clock_timestamp())
                  AND (SELECT active FROM audit.forwarding)
                  AND ((SELECT pos FROM audit.chain_end()) > forwarded.position
                       OR EXISTS (SELECT FROM audit.seal WHERE id > forwarded.seal))
                """)
                .param("server", server)
                .param("seconds", lease.toSeconds())
                .update();
        return taken == 0
                ? Optional.empty()
                : jdbc.sql(SELECT).query(ForwardingStore::view).optional();
    }

    /** Lets another server send. */
    void release(UUID server) {
        jdbc.sql("UPDATE audit.forwarded SET leased_by = NULL, leased_until = NULL WHERE leased_by = :server")
                .param("server", server)
                .update();
    }

    void change(boolean active, String host, int port, String authorities) {
        jdbc.sql("UPDATE audit.forwarding SET active = :active, host = :host, port = :port, authorities = :authorities")
                .param("active", active)
                .param("host", host)
                .param("port", port)
                .param("authorities", authorities)
                .update();
    }

    /** NB: whose lease ran out meanwhile moves nothing: the other one has sent it as well. */
    void sent(UUID server, long position, long seal, OffsetDateTime at) {
        jdbc.sql("""
                UPDATE audit.forwarded SET position = :position, seal = :seal, sent_at = :at, problem = '',
                                           leased_by = NULL, leased_until = NULL
                WHERE leased_by = :server
                """)
                .param("position", position)
                .param("seal", seal)
                .param("at", at)
                .param("server", server)
                .update();
    }

    /** Another server may try at once. */
    void failed(UUID server, String problem) {
        jdbc.sql("""
                UPDATE audit.forwarded SET problem = :problem, leased_by = NULL, leased_until = NULL WHERE leased_by = :server
                """).param("problem", problem).param("server", server).update();
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
