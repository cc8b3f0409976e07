package org.shouze.platform.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appended, never rewritten: the highest revision of a code is in force. */
@Repository
class PolicyStore {

    /** NB: a figure that a later version knew may lie there. */
    private static final String[] KNOWN =
            Arrays.stream(SecurityPolicy.values()).map(SecurityPolicy::name).toArray(String[]::new);

    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PolicyView> inForce() {
        return jdbc.sql("""
                SELECT DISTINCT ON (code) code, value, changed_at, changed_by FROM identity.policy
                WHERE code = ANY (:known) ORDER BY code, revision DESC
                """)
                .param("known", KNOWN)
                .query((row, number) -> new PolicyView(
                        SecurityPolicy.valueOf(row.getString("code")),
                        row.getInt("value"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by")))
                .list();
    }

    void append(SecurityPolicy policy, int value, String by, Instant now) {
        jdbc.sql("""
                INSERT INTO identity.policy (code, revision, value, changed_at, changed_by)
                SELECT :code, coalesce(max(revision), 0) + 1, :value, :now, :by FROM identity.policy WHERE code = :code
                """)
                .param("code", policy.name())
                .param("value", value)
                .param("now", AccountStore.at(now))
                .param("by", by)
                .update();
    }
}
