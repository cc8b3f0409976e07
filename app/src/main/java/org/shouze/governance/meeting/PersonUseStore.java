package org.shouze.governance.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds persons wherever meetings name them. */
@Repository
class PersonUseStore {

    private final JdbcClient jdbc;

    PersonUseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A resolution that does not bind yet. */
    record Draft(UUID meetingId, String text, LocalDate dueOn) {}

    List<Draft> draftResolutions(UUID ownerId) {
        return jdbc.sql("""
                SELECT meeting_id, text, due_on
                FROM meeting.resolution JOIN meeting.meeting ON meeting.id = resolution.meeting_id
                WHERE owner_id = :owner AND state IN ('PLANNED', 'CONVENED', 'HELD')
                ORDER BY due_on, resolution.id
                """)
                .param("owner", ownerId)
                .query((row, number) -> new Draft(
                        row.getObject("meeting_id", UUID.class),
                        row.getString("text"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    void passDraftResolutions(UUID fromPerson, UUID toPerson, String name) {
        jdbc.sql("""
                UPDATE meeting.resolution SET owner_id = :to, owner_name = :name
                FROM meeting.meeting
                WHERE meeting.id = resolution.meeting_id AND owner_id = :from
                  AND state IN ('PLANNED', 'CONVENED', 'HELD')
                """)
                .param("from", fromPerson)
                .param("to", toPerson)
                .param("name", name)
                .update();
    }

    Set<UUID> named(Collection<UUID> personIds) {
        return new HashSet<>(jdbc.sql("""
                SELECT chair_id FROM meeting.meeting WHERE chair_id = ANY (:ids)
                UNION SELECT organiser_id FROM meeting.meeting WHERE organiser_id = ANY (:ids)
                UNION SELECT person_id FROM meeting.invitation WHERE person_id = ANY (:ids)
                UNION SELECT person_id FROM meeting.attendance WHERE person_id = ANY (:ids)
                UNION SELECT owner_id FROM meeting.resolution WHERE owner_id = ANY (:ids)
                """)
                .param("ids", personIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
