package org.shouze.platform.identity.federation;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names of what is in use, which everybody sees on the sign-in page; of all units, as one's account may come from above. */
@Repository
class ConnectionNameStore {

    private final JdbcClient jdbc;

    ConnectionNameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Named(UUID id, ConnectionKind kind, String name) {}

    List<Named> inUse() {
        return jdbc.sql("SELECT id, kind, name FROM identity.connections_in_use() ORDER BY name")
                .query((row, number) -> new Named(
                        row.getObject("id", UUID.class),
                        ConnectionKind.valueOf(row.getString("kind")),
                        row.getString("name")))
                .list();
    }
}
