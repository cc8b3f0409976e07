package org.shouze.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailingStore {

    private static final String SELECT = """
            SELECT addresses, seal, sent_at, problem,
                   CASE WHEN cardinality(addresses) > 0
                        THEN (SELECT count(*) FROM audit.seal WHERE id > mailed.seal) ELSE 0 END AS behind
            FROM audit.mailing, audit.mailed
            """;

    private final JdbcClient jdbc;

    MailingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MailingView get() {
        return jdbc.sql(SELECT).query(MailingStore::view).single();
    }

    void change(List<String> addresses) {
        jdbc.sql("UPDATE audit.mailing SET addresses = :addresses")
                .param("addresses", addresses.toArray(String[]::new))
                .update();
    }

    /** For this server alone until the lease ends; empty when it is not due yet, nobody wants it or another one sends. */
    Optional<MailingView> lease(UUID server, OffsetDateTime lastBefore, Duration lease) {
        var taken = jdbc.sql("""
                UPDATE audit.mailed SET leased_by = :server, leased_until = clock_timestamp() + :seconds * interval '1 second',
                    reached = coalesce((SELECT jsonb_object_agg(key, value) FROM jsonb_each(reached), audit.mailing
                                        WHERE key = ANY (addresses)), '{}')
                WHERE (leased_by IS NULL OR leased_by = :server OR leased_until < clock_timestamp())
                  AND (sent_at IS NULL OR sent_at <= :before)
                  AND (SELECT cardinality(addresses) > 0 FROM audit.mailing)
                  AND EXISTS (SELECT FROM audit.seal WHERE id > mailed.seal)
                """)
                .param("server", server)
                .param("seconds", lease.toSeconds())
                .param("before", lastBefore)
                .update();
        return taken == 0
                ? Optional.empty()
                : jdbc.sql(SELECT).query(MailingStore::view).optional();
    }

    /** Up to which seal each address has got them, where that is noted. */
    Map<String, Long> reached() {
        var reached = new HashMap<String, Long>();
        jdbc.sql("SELECT key, value::bigint AS seal FROM audit.mailed, jsonb_each_text(reached)")
                .query((row, number) -> reached.put(row.getString("key"), row.getLong("seal")))
                .list();
        return reached;
    }

    /** An address has got them up to this seal. */
    void reached(UUID server, String address, long seal) {
        jdbc.sql("""
                UPDATE audit.mailed
                SET reached = reached || jsonb_build_object(CAST(:address AS text), CAST(:seal AS bigint))
                WHERE leased_by = :server
                """)
                .param("address", address)
                .param("seal", seal)
                .param("server", server)
                .update();
    }

    /** NB: whose lease ran out meanwhile moves nothing: the other one has sent it as well. */
    void sent(UUID server, long seal, OffsetDateTime at, String problem) {
        jdbc.sql("""
                UPDATE audit.mailed SET seal = :seal, sent_at = :at, problem = :problem, leased_by = NULL, leased_until = NULL
                WHERE leased_by = :server
                """)
                .param("seal", seal)
                .param("at", at)
                .param("problem", problem)
                .param("server", server)
                .update();
    }

    /** Another server may try at once. */
    void failed(UUID server, String problem) {
        jdbc.sql("""
                UPDATE audit.mailed SET problem = :problem, leased_by = NULL, leased_until = NULL WHERE leased_by = :server
                """).param("problem", problem).param("server", server).update();
    }

    private static MailingView view(ResultSet row, int number) throws SQLException {
        return new MailingView(
                List.of((String[]) row.getArray("addresses").getArray()),
                row.getLong("seal"),
                row.getLong("behind"),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getString("problem"));
    }
}
