package org.shouze.platform.kernel.secret;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which keys have sealed something in this database: ids alone. */
@Repository
class MasterKeyStore {

    private final JdbcClient jdbc;

    MasterKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> known() {
        return Set.copyOf(
                jdbc.sql("SELECT id FROM kernel.master_key").query(String.class).list());
    }

    /** Nothing happens where somebody else was first with this number. */
    void add(String id, int number) {
        jdbc.sql("INSERT INTO kernel.master_key (number, id) VALUES (:number, :id) ON CONFLICT DO NOTHING")
                .param("number", number)
                .param("id", id)
                .update();
    }
}
