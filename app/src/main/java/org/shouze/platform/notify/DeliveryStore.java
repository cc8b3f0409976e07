package org.shouze.platform.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouze.platform.notify.wire.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries as they are listed and decided about. */
@Repository
class DeliveryStore {

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DeliveryView> list(DeliveryFilter filter, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT d.*, (SELECT count(*) FROM notify.delivery_line l WHERE l.delivery_id = d.id) AS lines
                FROM notify.delivery d
                WHERE (:state = '' OR d.state = :state) AND (:way = '' OR d.way = :way)
                  AND (:after::uuid IS NULL OR d.id < :after::uuid)
                ORDER BY d.id DESC LIMIT :limit
                """)
                .param("state", filter.state())
                .param("way", filter.way() == null ? "" : filter.way().name())
                .param("after", after)
                .param("limit", limit)
                .query(DeliveryStore::delivery)
                .list();
    }

    /** How many there are in each state. */
    Map<String, Integer> counts() {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("SELECT state, count(*) AS number FROM notify.delivery GROUP BY state")
                .query(row -> {
                    counts.put(row.getString("state"), row.getInt("number"));
                });
        return counts;
    }

    /** Once more from the beginning; only what is dead. */
    boolean retry(UUID id, OffsetDateTime at) {
        return jdbc.sql("""
                UPDATE notify.delivery SET state = 'WAITING', due_at = :at, attempts = 0, finished_at = NULL
                WHERE id = :id AND state = 'DEAD'
                """).param("id", id).param("at", at).update() > 0;
    }

    boolean drop(UUID id, OffsetDateTime at) {
        return jdbc.sql("""
                UPDATE notify.delivery SET state = 'DROPPED', finished_at = :at
                WHERE id = :id AND state IN ('DEAD', 'WAITING')
                """).param("id", id).param("at", at).update() > 0;
    }

    private static DeliveryView delivery(ResultSet row, int number) throws SQLException {
        return new DeliveryView(
                row.getObject("id", UUID.class),
                "",
                row.getObject("person_id", UUID.class),
                Way.valueOf(row.getString("way")),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("state"),
                row.getInt("lines"),
                row.getInt("attempts"),
                row.getString("outcome"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("due_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class));
    }
}
