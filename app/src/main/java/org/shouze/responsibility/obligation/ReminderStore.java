package org.shouze.responsibility.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Occurrences as reminders see them. */
@Repository
class ReminderStore {

    private static final int YEARS_BACK = 1;

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OccurrenceView> open(UUID unitId, LocalDate dueBy, AsOf asOf) {
        return jdbc.sql("SELECT c.* " + OccurrenceColumns.FROM + """
                 WHERE c.unit_id = :unit AND c.due_on BETWEEN :since AND :until
                   AND c.proofs < c.at_least AND c.exempted_at IS NULL
                 ORDER BY c.due_on, c.id
                """)
                .param("unit", unitId)
                .param("since", asOf.today().minusYears(YEARS_BACK))
                .param("until", dueBy)
                .query(new OccurrenceColumns(asOf)::read)
                .list();
    }

    Set<UUID> pending(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("""
                SELECT id FROM obligation.occurrence
                WHERE id = ANY (:ids::uuid[]) AND proofs < at_least AND exempted_at IS NULL
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
    }

    Optional<String> titleOf(UUID unitId, UUID obligationId) {
        return jdbc.sql("SELECT title FROM obligation.obligation WHERE id = :id AND unit_id = :unit")
                .param("id", obligationId)
                .param("unit", unitId)
                .query(String.class)
                .optional();
    }
}
