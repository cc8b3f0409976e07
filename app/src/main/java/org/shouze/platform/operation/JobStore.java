package org.shouze.platform.operation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the table that the scheduler keeps. */
@Repository
class JobStore {

    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<JobView> all(Map<String, String> labels) {
        return jdbc.sql("""
                SELECT task_name, task_instance, execution_time, last_success, last_failure,
                       coalesce(consecutive_failures, 0) AS failures, CASE WHEN picked THEN coalesce(picked_by, '') END AS running
                FROM kernel.scheduled_tasks ORDER BY task_name, task_instance
                """)
                .query((row, number) -> new JobView(
                        row.getString("task_name"),
                        row.getString("task_instance"),
                        labels.getOrDefault(row.getString("task_name"), row.getString("task_name")),
                        row.getObject("execution_time", OffsetDateTime.class),
                        row.getObject("last_success", OffsetDateTime.class),
                        row.getObject("last_failure", OffsetDateTime.class),
                        row.getInt("failures"),
                        row.getString("running")))
                .list();
    }

    /**
     * Whoever has run in the future has done so by a wrong clock, and rests until its next turn by that clock. What the time
     * is, the database says: jobs go by the machines' clocks, never by one that a demo has turned.
     */
    @Transactional
    int bringForward() {
        return jdbc.sql("""
                UPDATE kernel.scheduled_tasks SET execution_time = clock_timestamp(), version = version + 1
                WHERE NOT picked AND execution_time > clock_timestamp()
                  AND greatest(last_success, last_failure) > clock_timestamp() + interval '1 minute'
                """).update();
    }
}
